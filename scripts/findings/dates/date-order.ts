// findings: the dates that a form says follow each other.

import { type Span, spanOf } from '../../base/period.ts'
import type { FormCheck } from '../../facts/facts.ts'
import { checksOf, type Figures, valueNamed } from '../../figures/figures.ts'

export interface NamedDate {
  readonly name: string
  readonly text: string
  /** Absent where there is no date, or none that can be read. */
  readonly span: Span | undefined
}

export function dateOrders(figures: Figures): { readonly check: FormCheck<'order'>; readonly dates: readonly NamedDate[] }[] {
  return checksOf(figures, 'order').map((check) => ({
    check,
    dates: check.dates.map(({ text: name }): NamedDate => {
      const value = valueNamed(figures, name)
      return { name, text: typeof value === 'string' ? value : '', span: typeof value === 'string' ? spanOf(value) : undefined }
    }),
  }))
}
