// findings: numbers typed by hand in a narrative that the data hold: bound they would follow the data, and typed they
// may already contradict it.

import { matchesIn } from '../../../base/matches.ts'
import type { Observation } from '../../../base/observation.ts'
import { boundAt } from '../../../content/content.ts'
import type { Audit } from '../reading/audit.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { columnSaid, equals, type Known, knownNumbers, likeness, sameUnit } from './known.ts'
import { proseNumberDiffers } from './number-differs.ts'
import { proseNumberUnbound } from './number-unbound.ts'

export const typed: Comparison = {
  tells: [proseNumberUnbound, proseNumberDiffers],
  run: (audit) => {
    if (!audit.figures) return []
    const known = knownNumbers(audit.figures)
    return audit.views.flatMap((view) => [
      ...(view.passage.kind === 'heading'
        ? []
        : view.items.flatMap((item) => (item.bound === undefined && item.isDigital ? judged(view, item, known) : []))),
      ...years(view, audit),
    ])
  },
}

const LIKE_ENOUGH = 0.6

function judged(view: View, item: Item, known: readonly Known[]): Observation[] {
  if (item.kind === 'plain' || item.kind === 'points' || /^[%％]?(?:以上|以下)/.test(view.text.slice(item.digits[1]))) return []
  const words = `${item.label}${item.unit.replace(/[万亿]/g, '')}`
  const before = view.text.slice(Math.max(0, item.labelStart - 24), item.labelStart)
  const rated = known
    .filter((one) => sameUnit(one, item))
    .map((one) => ({ one, score: Math.max(0, ...one.keys.map((key) => likeness(words, key))) * (isSpoken(one, words, before) ? 1 : 0.5) }))
  const best = rated.reduce((most, { score }) => Math.max(most, score), 0)
  const same = rated.filter(({ one }) => equals(one, item)).sort((a, b) => b.score - a.score)
  const near = rated.filter(({ score }) => score >= Math.max(LIKE_ENOUGH, best - 0.01)).map(({ one }) => one)
  const [nearest] = same
  if (nearest && (nearest.score >= LIKE_ENOUGH - 0.2 || (same.length === 1 && isTelling(item)))) {
    return [tell(proseNumberUnbound, view, item.digits[0], item.digits[1], { found: written(view, item), name: nearest.one.name })]
  }
  const isAmount = item.role === 'amount' || item.role === 'share' || near.some((one) => /增|减|调整/.test(one.name))
  if (near.length === 0 || near.length > 4 || item.vague || !isAmount || /每|人均|比上|较上|超过|不低于|不少于|达不到/.test(item.label))
    return []
  return [
    tell(proseNumberDiffers, view, item.digits[0], item.digits[1], {
      found: written(view, item),
      name: near.map((one) => one.name).join('、'),
      expected: near.map((one) => inUnit(one)).join('、'),
    }),
  ]
}

/** A number that is hardly the same by chance. */
function isTelling(item: Item): boolean {
  return item.value.toFixed().replace('.', '').replace(/0+$/, '').length >= 4
}

/** The column of a table that the words speak of, or none. */
function isSpoken(known: Known, words: string, before: string): boolean {
  if (known.column === undefined) return true
  const said = columnSaid(words, before)
  return said === undefined ? known.column === 'final' : said === known.column
}

function inUnit(known: Known): string {
  const scale = { 万: 1e4, 亿: 1e8 }[known.unit[0] ?? ''] ?? 1
  return `${known.amount
    .div(known.kind === 'percent' ? 1 : scale)
    .toDecimalPlaces(6)
    .toFixed()}${known.unit}`
}

/** 2020年 as one end of 2016—2020年 says nothing of the report's own year. */
const YEAR = /(?<![\d〔[（(《.-])(?<!\d年?(?:[—–－~～至到]|——))(?:19|20)\d{2}(?=年(?!代|(?:[—–－~～至到-]|——)\d))/g

/** 2020年 in the report of 2020. */
function years(view: View, { year }: Audit): Observation[] {
  if (year === undefined || (view.passage.kind === 'heading' && view.text.length < 6)) return []
  return matchesIn(view.text, YEAR).flatMap((match) => {
    if (
      Number(match[0]) !== year ||
      boundAt(view.passage, match.index) ||
      /《[^》]*$/.test(view.text.slice(Math.max(0, match.index - 40), match.index))
    )
      return []
    return [tell(proseNumberUnbound, view, match.index, match.index + 4, { found: match[0], name: '年度' })]
  })
}
