// findings: a thing that has one number is told with one number: in the text, in its tables, and in both; and a part of it
// is not told as more than the whole.

import { inGroups } from '../../../base/groups.ts'
import { type Observation, observe } from '../../../base/observation.ts'
import type { Place } from '../../../base/place.ts'
import { placeIn } from '../../../content/content.ts'
import { COUNTED_BY, isAlias, WHOLES } from '../quantities/lexicon.ts'
import { sameMeasure } from '../reading/measures.ts'
import { looksTyped, meets } from '../reading/span.ts'
import { sentenceAt } from '../reading/view.ts'
import type { Comparison } from '../text-check.ts'
import { keyOf, type Mention, mentionsOf } from './mention.ts'
import { prosePartExceeds } from './part-exceeds.ts'
import { proseValuesDiffer } from './values-differ.ts'
import { proseValuesDoubtful } from './values-doubtful.ts'

export const same: Comparison = {
  tells: [proseValuesDiffer, proseValuesDoubtful, prosePartExceeds],
  run: (audit) => {
    if (audit.figures) return []
    const mentions = mentionsOf(audit)
    return [...[...inGroups(mentions, keyOf).values()].flatMap(differing), ...exceeding(mentions), ...twoMeasures(mentions)]
  },
}

/** Two values and no more: each of several units, or projects, has its own. The rarer one is told, or what comes later; a table is trusted before the text. */
function differing(group: readonly Mention[]): Observation[] {
  const [first] = group
  if (!first) return []
  const values: Mention[][] = []
  for (const one of group) {
    const like = values.find(([other]) => other && meets(other.span, one.span))
    if (like) like.push(one)
    else if (values.push([one]) > 2) return []
  }
  const [a, b] = values
  if (!a || !b) return []
  const [usual, odd] = b.length > a.length ? [b, a] : [a, b]
  const [one, other] = [odd[0], usual[0]]
  if (!one || !other || odd.length > 1) return []
  const check = judged(one, other)
  const isOnePassage = a.some(({ view }) => b.some((mention) => mention.view === view))
  if (!check || (isOnePassage && !isSlip(one.digits, other.digits))) return []
  return [observe(check, placeOf(one), { label: labelOf(one), stated: one.stated, other: other.stated }, [placeOf(other)])]
}

function placeOf({ view, start, end }: Mention): Place {
  return placeIn(view.passage, start, end)
}

function judged(one: Mention, other: Mention): typeof proseValuesDiffer | typeof proseValuesDoubtful | undefined {
  if (isSlip(one.digits, other.digits) && isTelling(one)) return proseValuesDiffer
  if (!isAlias(one.subject.name) || one.kind === 'percent') return undefined
  return one.subject.isSaid && other.subject.isSaid ? proseValuesDiffer : proseValuesDoubtful
}

/** One digit off, or two exchanged, in numbers that are not alike by chance. */
function isSlip(a: string, b: string): boolean {
  const [x = '', y = ''] = [a, b].map((digits) => digits.replace('.', '').replace(/0+$/, ''))
  return Math.min(x.length, y.length) >= 4 && looksTyped(a, b)
}

/** Words that tell one amount from another of the same report. */
function isTelling({ subject: { name, stage }, view, start, end }: Mention): boolean {
  const own = name.replace(/支出|收入|资金|项目|经费|拨款|补助|合计/g, '')
  const before = view.text.slice(sentenceAt(view, start, end)?.start ?? 0, start)
  return (own.length >= 2 || isAlias(name)) && (stage !== undefined || !/目标|计划|任务|拟|预计|指标值/.test(before))
}

function labelOf({ subject: { name, fund, stage, period } }: Mention): string {
  const when = period === 'last' ? '上年' : period === '' ? '' : `${period}年`
  return `${when}${fund}${name}${stage === undefined ? '' : STAGE_NAMES[stage]}`
}

const STAGE_NAMES = { last: '', first: '年初预算', whole: '全年预算', plan: '预算', actual: '' } as const

/** 基本支出 above 支出合计 of the same year, fund and stage, in another passage. */
function exceeding(mentions: readonly Mention[]): Observation[] {
  const of = ({ subject: { stage, period, owner } }: Mention): string => [stage ?? 'actual', period, owner].join('|')
  const money = mentions.filter(({ kind }) => kind === 'money')
  return WHOLES.flatMap(({ whole, parts }) => {
    const wholes = inGroups(
      money.filter((one) => whole.test(one.subject.name) && isAll(one)),
      of,
    )
    return money.flatMap((part) => {
      const all = parts.test(part.subject.name) ? (wholes.get(of(part)) ?? []) : []
      const [most] = all
      if (!most || all.some((one) => one.view === part.view || one.span.high.gte(part.span.low))) return []
      const slots = { part: labelOf(part), stated: part.stated, whole: labelOf(most), other: most.stated }
      return [observe(prosePartExceeds, placeOf(part), slots, [placeOf(most)])]
    })
  })
}

/** 全年支出, 支出合计: not one fund's, nor 不含. */
function isAll({ subject: { name, fund }, view, start }: Mention): boolean {
  const before = view.text.slice(sentenceAt(view, start, start)?.start ?? 0, start)
  return fund === '' && (name !== '支出' || /(?:全年|本年|年度|总)[^，。；]*$/.test(before)) && !/不含|不包括|剔除|扣除/.test(before)
}

/** 102 宗 here and 102 人次 there, of one thing: cases are not people. */
function twoMeasures(mentions: readonly Mention[]): Observation[] {
  const known = new Map<string, Mention>()
  return mentions.flatMap((one) => {
    const thing = one.kind === 'count' && one.span.middle.gte(20) ? COUNTED_BY.exec(one.subject.name)?.[0] : undefined
    if (thing === undefined) return []
    const key = `${thing}|${one.span.middle.toFixed()}`
    const other = known.get(key)
    if (!other) known.set(key, one)
    if (!other || other.view === one.view || sameMeasure(other.measure, one.measure)) return []
    return [observe(proseValuesDoubtful, placeOf(one), { label: thing, stated: one.stated, other: other.stated }, [placeOf(other)])]
  })
}
