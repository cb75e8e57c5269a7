// pages: the shape of what is told of a printed value.

import type { Place } from '../../base/place.ts'
import type { Format } from '../../facts/facts.ts'
import { named, type Figures } from '../../figures/figures.ts'
import { printed } from '../wording/number.ts'

export interface Trace {
  /** As the author or the template asked for it. */
  readonly name: string
  /** The official label. */
  readonly label: string
  /** As it is printed, without its unit. */
  readonly text: string
  readonly unit: string
  /** Of the value: last year's values are shown beside this year's. */
  readonly year: number
  readonly rows: readonly TraceRow[]
}

/** 公式, 代入, 数据, 舍入, 评分标准, 计分, 依据, 出处 …; nothing of it is HTML. */
export interface TraceRow {
  readonly term: string
  readonly items: readonly TraceItem[]
}

export interface TraceItem {
  readonly text: string
  /** The value that this line is about, which may have an entry of its own. */
  readonly name?: string
  readonly at?: Place
}

/** What was read, each as it is printed, a fact with its place. */
export function inputRow(names: readonly string[], of: Figures, format: Format): TraceRow[] {
  const items = [...new Set(names)].flatMap((name): TraceItem[] => {
    const input = named(of, name)
    if (!input) return []
    const unit =
      input.kind === 'fact' && !input.fact.quantity ? input.fact.field.unit : input.kind === 'figure' ? input.figure.unit : undefined
    const value = printed(input, format)
    return [{ text: value === '' ? '空白' : `${value}${unit ?? ''}`, name, ...(input.kind === 'fact' ? { at: input.fact.at } : {}) }]
  })
  return items.length > 0 ? [row('数据', ...items)] : []
}

export function row(term: string, ...items: TraceItem[]): TraceRow {
  return { term, items }
}
