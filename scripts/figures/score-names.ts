// figures: the names of what scoring gives: 总分, 等级, 指标.<名>.得分, .分值, .扣分.

import type { Framework, Indicator } from '../facts/facts.ts'

/** Everything that scores depend on is one knot of the graph: a total needs every rule. */
export const SCORES = '总分'

export const GRADE = '等级'

export interface IndicatorName {
  readonly indicator: string
  /** 扣分 is the weight less the score. */
  readonly what: '得分' | '分值' | '扣分'
}

export function isScoreName(name: string): boolean {
  return name === SCORES || name === GRADE || name.startsWith('指标.')
}

/** `指标.社会效益.得分` → what of which indicator; undefined for every other name. */
export function indicatorName(name: string): IndicatorName | undefined {
  const [, indicator, what] = /^指标\.(.+)\.(得分|分值|扣分)$/.exec(name) ?? []
  return indicator === undefined ? undefined : { indicator, what: what as IndicatorName['what'] }
}

/** A weight is written in the format, so it rests on nothing. */
export function knot(name: string): string {
  return isScoreName(name) && indicatorName(name)?.what !== '分值' ? SCORES : name
}

/** An indicator of any level by its name; the first one where two groups share it. */
export function indicatorNamed(framework: Framework | undefined, name: string): Indicator | undefined {
  const queue = [...(framework?.indicators ?? [])]
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next.name === name) return next
    if (next.kind === 'group') queue.push(...next.children)
  }
  return undefined
}
