// findings: the dates that a form says follow each other.

import { spanOf, type Span } from '../../base/period.ts'
import { operandsOf, type IdentitySpec } from '../../facts/facts.ts'
import { identitiesOf, valueNamed, type Figures } from '../../figures/figures.ts'

export interface NamedDate {
  readonly name: string
  readonly text: string
  /** Absent where there is no date, or none that can be read. */
  readonly span: Span | undefined
}

export function dateOrders(figures: Figures): { readonly spec: IdentitySpec; readonly dates: readonly NamedDate[] }[] {
  return identitiesOf(figures, 'order').map(({ spec }) => ({
    spec,
    dates: operandsOf(spec, 'order').map(({ text: name }): NamedDate => {
      const value = valueNamed(figures, name)
      return { name, text: typeof value === 'string' ? value : '', span: typeof value === 'string' ? spanOf(value) : undefined }
    }),
  }))
}
