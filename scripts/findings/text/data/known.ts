// findings: the numbers that a unit-year's data hold, and by which words a text would speak of each.

import { Decimal, HUNDRED } from '../../../base/decimal.ts'
import { type Figures, isCell, named, SCORES } from '../../../figures/figures.ts'
import { sameMeasure } from '../reading/measures.ts'
import { bare, type Item } from '../reading/view.ts'

export interface Known {
  readonly name: string
  /** As an amount of a quantity: money in yuan, rates in hundredths. */
  readonly amount: Decimal
  readonly unit: string
  readonly kind: 'money' | 'count' | 'percent' | 'score'
  /** The words of its name that say what it is. */
  readonly keys: readonly string[]
  readonly column: Column | undefined
}

type Column = 'last' | 'budget' | 'final'

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3 }

export function knownNumbers(figures: Figures): Known[] {
  return [...figures.facts.facts.keys(), ...figures.figures.keys(), SCORES].flatMap((name) => {
    if (/\.(?:数值|期间|分值)$/.test(name)) return []
    const found = named(figures, name)
    if (found?.kind === 'fact' && found.fact.value instanceof Decimal) {
      return known(name, found.fact.value, found.fact.quantity?.unit ?? found.fact.field.unit ?? '', found.fact.field.label, figures)
    }
    if (found?.kind === 'figure' && found.figure.value instanceof Decimal) {
      const isRate = found.figure.show.as === 'percent'
      return known(
        name,
        isRate ? found.figure.value.times(HUNDRED) : found.figure.value,
        isRate ? '%' : (found.figure.unit ?? ''),
        found.figure.label,
        figures,
      )
    }
    if (found?.kind === 'total' && found.total) return known(name, found.total, '分', '自评得分', figures)
    return []
  })
}

function known(name: string, value: Decimal, unit: string, label: string, figures: Figures): Known[] {
  if (unit === '') return []
  const kind = unit === '%' ? 'percent' : unit.endsWith('元') ? 'money' : unit === '分' ? 'score' : 'count'
  const scale =
    kind === 'percent'
      ? 1
      : Array.from(unit.slice(0, unit.length - bare(unit).length)).reduce((product, char) => product * (SCALES[char] ?? 1), 1)
  const segments = name.split('.')
  const column = columnOf(segments.at(-1) ?? '')
  const own = (column ? segments.slice(0, -1) : segments).filter((segment) => !GENERIC.test(segment))
  const last = own.at(-1)
  // A column's name says nothing of which record a number is of.
  const words = isCell(figures, name) ? [] : [last ?? '', ...(column ? [] : [label])]
  return last === undefined
    ? []
    : [
        {
          name,
          amount: value.times(scale),
          unit,
          kind,
          keys: [...new Set(words)].map(plainKey).filter((key) => key.length >= 2),
          column,
        },
      ]
}

const GENERIC = /^(?:合计|总额|业绩|个数|本年|金额)$/

function plainKey(text: string): string {
  return text.replace(/[（(][^）)]*[）)]|[“”"「」、]/g, '').replace(/(?:合计|总额|总数|金额)$/, '')
}

function columnOf(segment: string): Column | undefined {
  if (segment.startsWith('上年')) return 'last'
  if (segment.endsWith('预算') && /本年|调整后|年初/.test(segment)) return 'budget'
  return segment.endsWith('决算') ? 'final' : undefined
}

/** How much of a key the words before a number (and its unit) say, from 0 to 1. */
export function likeness(words: string, key: string): number {
  const common = longestCommon(words, key)
  return common < 2 ? 0 : common / key.length
}

/** The column that the words speak of; undefined where they leave it open. */
export function columnSaid(words: string, before: string): Column | undefined {
  if (/上年|去年|上一年/.test(words)) return 'last'
  if (/预算(?!执行|支出|拨款|收入)/.test(words)) return 'budget'
  if (/决算|实际|支出/.test(words)) return 'final'
  return /上年|去年/.test(before) ? 'last' : undefined
}

export function sameUnit(known: Known, item: Item): boolean {
  if (known.kind !== item.kind) return false
  return known.kind !== 'count' || sameMeasure(bare(known.unit), bare(item.unit))
}

/** Equal as far as the typed number was rounded. */
export function equals(known: Known, item: Item): boolean {
  return known.amount
    .minus(item.amount)
    .abs()
    .lte(item.kind === 'count' ? 0 : item.half)
}

function longestCommon(a: string, b: string): number {
  let best = 0
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (let i = 1; i <= a.length; i += 1) {
    const next = Array.from({ length: b.length + 1 }, () => 0)
    for (let j = 1; j <= b.length; j += 1) {
      if (a[i - 1] !== b[j - 1]) continue
      next[j] = (row[j - 1] ?? 0) + 1
      best = Math.max(best, next[j] ?? 0)
    }
    row = next
  }
  return best
}
