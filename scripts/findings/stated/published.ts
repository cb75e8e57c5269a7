// findings: the figures of a public document beside those that are computed, all of them: a page tells both.

import { Decimal } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'
import { type Figures, valueNamed } from '../../figures/figures.ts'
import { agrees, shownAs } from './against-computed.ts'

export interface Published {
  readonly name: string
  /** As the document prints it. */
  readonly text: string
  /** With its places and its sign; empty where there is no value. */
  readonly computed: string
  /** `nothing`: the figure has no value, for `lack`. */
  readonly agreement: 'same' | 'differs' | 'nothing'
  readonly lack?: 'blank' | 'zero-divisor'
  readonly at: Place
}

/** What means nothing has been told as a fault and is left out. */
export function publishedFigures(figures: Figures): Published[] {
  return figures.facts.stated.flatMap((one): Published[] => {
    const { at, name, text } = one
    const value = valueNamed(figures, name)
    if (value === undefined) return []
    if (value === null) return [{ name, text, at, computed: '', agreement: 'nothing', lack: figures.figures.get(name)?.lack ?? 'blank' }]
    const computed = shownAs(text, value)
    return [
      { name, text, at, computed, agreement: computed === text || isEqual(computed, text) || agrees(figures, one) ? 'same' : 'differs' },
    ]
  })
}

/** 98.0 is 98. */
function isEqual(one: string, other: string): boolean {
  const plain = /^-?\d+(\.\d+)?$/
  return plain.test(one) && plain.test(other) && new Decimal(one).eq(other)
}
