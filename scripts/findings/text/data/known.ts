// findings: the numbers that a unit-year's data hold, as mentions of what they are of.

import { Decimal, HUNDRED } from '../../../base/decimal.ts'
import { type Figures, isCell, named, SCORES } from '../../../figures/figures.ts'
import type { Stage } from '../quantities/stage.ts'
import { namedBy } from '../quantities/subject.ts'
import { bare } from '../reading/view.ts'

export interface Known {
  readonly name: string
  /** As an amount of a quantity: money in yuan, rates in hundredths. */
  readonly amount: Decimal
  readonly unit: string
  readonly kind: 'money' | 'count' | 'percent' | 'score'
  /** As a text would name it; '' where it is the whole of its stage, and none where its name is that of a column only. */
  readonly subjects: readonly string[]
  /** The same as the data write them. */
  readonly labels: readonly string[]
  readonly stage: Stage | undefined
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3 }

export function knownNumbers(figures: Figures): Known[] {
  return [...figures.facts.facts.keys(), ...figures.figures.keys(), SCORES].flatMap((name) => {
    if (/\.(?:数值|期间|分值)$/.test(name)) return []
    const found = named(figures, name)
    if (found?.kind === 'fact' && found.fact.value instanceof Decimal) {
      const { value, quantity, field } = found.fact
      return known(name, value, quantity?.unit ?? field.unit ?? '', field.label, figures)
    }
    if (found?.kind === 'figure' && found.figure.value instanceof Decimal) {
      const { value, unit = '', label, show } = found.figure
      return show.as === 'percent' ? known(name, value.times(HUNDRED), '%', label, figures) : known(name, value, unit, label, figures)
    }
    return found?.kind === 'total' && found.total ? known(name, found.total, '分', '自评得分', figures) : []
  })
}

function known(name: string, value: Decimal, unit: string, label: string, figures: Figures): Known[] {
  if (unit === '') return []
  const kind = unit === '%' ? 'percent' : unit.endsWith('元') ? 'money' : unit === '分' ? 'score' : 'count'
  const prefix = kind === 'percent' ? [] : Array.from(unit.slice(0, unit.length - bare(unit).length))
  const scale = prefix.reduce((product, char) => product * (SCALES[char] ?? 1), 1)
  const segments = name.split('.')
  const stage = segments.map(columnOf).findLast((one) => one !== undefined)
  const own = segments.findLast((segment) => !GENERIC.test(segment) && !columnOf(segment)) ?? ''
  // A column's name says nothing of which record a number is of.
  const words = isCell(figures, name) ? [] : [own, ...(stage ? [] : [label])]
  const subjects = [...new Set(words.map((word) => namedBy(word).name))].filter((word) => word.length !== 1)
  return [{ name, amount: value.times(scale), unit, kind, subjects, labels: words.filter(({ length }) => length > 2), stage }]
}

const GENERIC = /^(?:合计|总额|业绩|个数|本年|金额)$/

function columnOf(segment: string): Stage | undefined {
  if (segment.startsWith('上年')) return 'last'
  if (segment.endsWith('决算')) return 'actual'
  if (!segment.endsWith('预算')) return undefined
  return segment.startsWith('年初') ? 'first' : /调整|全年/.test(segment) ? 'whole' : 'plan'
}
