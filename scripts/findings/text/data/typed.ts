// findings: numbers typed by hand in a narrative that the data hold: bound they would follow the data, and typed they
// may already contradict it. Data and text are compared as two mentions of a text are, by what they are of.

import { matchesIn } from '../../../base/matches.ts'
import type { Observation } from '../../../base/observation.ts'
import { boundAt } from '../../../content/content.ts'
import type { Audit } from '../quantities/audit.ts'
import { isAlias } from '../quantities/lexicon.ts'
import type { Stage } from '../quantities/stage.ts'
import { type Above, abovesOf, NOWHERE, type Subject, subjectsOf } from '../quantities/subject.ts'
import { written } from '../reading/item.ts'
import { sameMeasure } from '../reading/measures.ts'
import { bare, type Item, type View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { type Known, knownNumbers } from './known.ts'
import { proseNumberDiffers } from './number-differs.ts'
import { proseNumberUnbound } from './number-unbound.ts'

export const typed: Comparison = {
  tells: [proseNumberUnbound, proseNumberDiffers],
  run: (audit) => {
    if (!audit.figures) return []
    const known = knownNumbers(audit.figures)
    const aboves = abovesOf(audit.views)
    return audit.views.flatMap((view, i) => {
      const above = view.passage.kind === 'heading' ? undefined : aboves[i]
      const subjects = above ? subjectsOf(view, above, audit) : []
      const isTyped = (item: Item): boolean => above !== undefined && item.bound === undefined && item.isDigital
      return [
        ...view.items.filter(isTyped).flatMap((item) => judged(view, item, subjects[item.index], above ?? NOWHERE, known)),
        ...years(view, audit),
      ]
    })
  },
}

function judged(view: View, item: Item, subject: Subject | undefined, above: Above, all: readonly Known[]): Observation[] {
  if (item.kind === 'plain' || item.kind === 'points' || /^[%％]?(?:以上|以下)/.test(view.text.slice(item.digits[1]))) return []
  const known = all.filter((one) => sameUnit(one, item))
  const same = known.filter((one) => isOf(one, item, subject, above))
  const equal = known.filter((one) => equals(one, item))
  const [meant] = [
    ...same.filter((one) => equal.includes(one)),
    ...equal.filter(({ subjects }) => subjects.some((name) => item.label.includes(name))),
    ...(equal.length === 1 && isTelling(item) ? equal : []),
  ]
  const found = written(view, item)
  const [from, to] = item.digits
  if (meant) return [tell(proseNumberUnbound, view, from, to, { found, name: meant.name })]
  if (same.length === 0 || same.length > 4 || item.vague || /每|人均|比上|较上|超过|不低于|不少于|达不到/.test(item.label)) return []
  const expected = same.map((one) => inUnit(one)).join('、')
  return [tell(proseNumberDiffers, view, from, to, { found, name: same.map(({ name }) => name).join('、'), expected })]
}

/** The same name, or the data's own behind other words, at the same stage of the year's money; what the text leaves open is what was done. */
function isOf({ subjects, labels, stage, kind }: Known, item: Item, subject: Subject | undefined, above: Above): boolean {
  if (!subject || !/^(?:last)?$/.test(subject.period) || (stage === 'last') !== (subject.period === 'last')) return false
  const isTotal = !subject.isSaid && subjects.includes('') && subject.owner === '' && stage !== undefined && !isAlias(above.topic)
  const isNamed = subjects.some((name) => name !== '' && (name === subject.name || `${name}支出` === subject.name))
  const isVerbatim = labels.some((label) => item.label.endsWith(label))
  if (!isVerbatim && !isTotal && (!isNamed || (subject.owner !== '' && subject.owner !== above.owner))) return false
  return kind !== 'money' || stage === 'last' || stage === undefined || STAGES[subject.stage ?? 'actual'].includes(stage)
}

const STAGES: Readonly<Record<Stage, readonly Stage[]>> = {
  last: ['last'],
  first: ['first', 'plan'],
  whole: ['whole', 'plan'],
  plan: ['plan', 'first', 'whole'],
  actual: ['actual'],
}

function sameUnit({ kind, unit }: Known, item: Item): boolean {
  return kind === item.kind && (kind !== 'count' || sameMeasure(bare(unit), bare(item.unit)))
}

/** As far as the typed number was rounded. */
function equals({ amount }: Known, item: Item): boolean {
  return amount
    .minus(item.amount)
    .abs()
    .lte(item.kind === 'count' ? 0 : item.half)
}

/** A number that is hardly the same by chance. */
function isTelling({ value }: Item): boolean {
  return value.toFixed().replace('.', '').replace(/0+$/, '').length >= 4
}

function inUnit({ unit, kind, amount }: Known): string {
  const scale = { 万: 1e4, 亿: 1e8 }[unit[0] ?? ''] ?? 1
  const value = amount.div(kind === 'percent' ? 1 : scale)
  return `${value.toDecimalPlaces(6).toFixed()}${unit}`
}

/** 2020年 as one end of 2016—2020年 says nothing of the report's own year. */
const YEAR = /(?<![\d〔[（(《.-])(?<!\d年?(?:[—–－~～至到]|——))(?:19|20)\d{2}(?=年(?!代|(?:[—–－~～至到-]|——)\d))/g

/** 2020年 in the report of 2020. */
function years(view: View, { year }: Audit): Observation[] {
  if (year === undefined || (view.passage.kind === 'heading' && view.text.length < 6)) return []
  return matchesIn(view.text, YEAR).flatMap((match) => {
    const isOwn = Number(match[0]) === year && !boundAt(view.passage, match.index)
    if (!isOwn || /《[^》]*$/.test(view.text.slice(Math.max(0, match.index - 40), match.index))) return []
    return [tell(proseNumberUnbound, view, match.index, match.index + 4, { found: match[0], name: '年度' })]
  })
}
