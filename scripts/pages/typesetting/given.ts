// pages: what a score table prints besides scores, as elements: targets, what was achieved, the sum of the weights.

import { plain, ZERO } from '../../base/decimal.ts'
import type { Figures, LeafScore } from '../../figures/figures.ts'
import { dataElement, type Shown } from './provenance.ts'

/** The sum of the first level's weights. */
export const WEIGHT_TOTAL = '分值合计'

export type Given = '指标值' | '实际完成值'

/** 指标.X.指标值 and 指标.X.实际完成值 are names on the page only: no formula may ask for them. */
export function givenName(leaf: LeafScore, what: Given): string {
  return `指标.${leaf.name}.${what}`
}

/** A value that `named` does not know, as the page has it. */
export function givenShown(name: string, text: string, kind: 'given' | 'weight' | 'figure' = 'given', value = text): Shown {
  return { name, kind, value, text }
}

export function givenElement(...given: Parameters<typeof givenShown>): string {
  const shown = givenShown(...given)
  return shown.text === '' ? '' : dataElement(shown)
}

/** The sum that the form's weights make, in print: 100; empty where there are none. */
export function weightTotal(figures: Figures): string {
  if (figures.facts.unscored !== undefined) return ''
  const weights = figures.scores?.indicators.map((one) => one.weight) ?? []
  return weights.length > 0 ? plain(weights.reduce((sum, weight) => sum.plus(weight), ZERO)) : ''
}
