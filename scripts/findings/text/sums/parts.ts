// findings: what may be a part of a total, and how it is told that the parts do not make it up.

import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { comparable } from '../reading/item.ts'
import { sum } from '../reading/span.ts'
import type { Item, View } from '../reading/view.ts'
import { proseSumDoubtful } from './sum-doubtful.ts'
import { proseSum } from './sum.ts'
import { certaintyOf, spans } from './whole.ts'

/** 编制 are parts of 编制 only, and people no parts of it. */
export function isPart(item: Item, total: Item): boolean {
  if (!comparable(item, total) || (item.kind === 'money' && (item.unit === '元') !== (total.unit === '元'))) return false
  if (item.kind === 'percent' && item.role !== 'share' && !/占比|比重|比例/.test(item.label)) return false
  if (/编制/.test(total.label) && !/编制/.test(item.label) && /在职|在编|实有|退休|聘/.test(item.label)) return false
  return !/(?:比|较|同比|上年|去年|人均|每|单价|预算数为|超过|不低于|不超过)[^，。；]{0,10}$/.test(item.label)
}

/** 3个方面9个问题: what is counted stands behind the number, and differs. */
export function sameNoun(view: View, parts: readonly Item[], total: Item): boolean {
  const own = /^[\u4e00-\u9fff]{1,2}/.exec(view.text.slice(total.end))?.[0]
  if (own !== undefined && parts.some((part) => !view.text.startsWith(own, part.end))) return false // 11个村、2个社区，共92个小组
  const nouns = [...parts, total]
    .map((item) => /^[\u4e00-\u9fff]{2}/.exec(view.text.slice(item.end))?.[0] ?? '')
    .filter((noun) => noun !== '')
  return new Set(nouns).size <= 1
}

/** A whole and all of its parts; certain, or likely. */
export interface Division {
  readonly whole: Item
  readonly parts: readonly Item[]
  readonly isCertain: boolean
}

/** As certain as it is that these are all of the parts. */
export function judged(whole: Item, parts: readonly Item[], isAll: boolean): Division[] {
  const certainty = certaintyOf(whole, parts, isAll)
  return certainty === 'open' ? [] : [{ whole, parts, isCertain: certainty === 'certain' }]
}

/** The total and what the parts make. */
export function asQuestion({ whole, parts, isCertain }: Division, factOf: (item: Item) => Fact): Question {
  const [asked, ...terms] = [whole, ...parts].map(factOf)
  const { pieces } = spans(whole, parts)
  const reading = {
    terms,
    expected: sum(pieces),
    expression: terms.map(({ stated }) => stated).join(' + '),
    signs: terms.map(() => 1 as const),
  }
  return { asked: asked as Fact, told: isCertain ? proseSum : proseSumDoubtful, readings: [reading] }
}

/** Where the bracket that is open at `from` closes. */
export function closing(text: string, from: number, end: number): number {
  const found = text.slice(from, end).search(/[）)]/)
  return found < 0 ? end : from + found
}
