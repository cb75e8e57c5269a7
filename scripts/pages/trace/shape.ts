// pages: what is known of where a value comes from: terminal, panel, data files and page are rendered from it.

import type { Place } from '../../base/place.ts'
import { type Format, type Formula, formulaInWords } from '../../facts/facts.ts'
import { type Figure, type Figures, type Named, named } from '../../figures/figures.ts'
import type { Shown } from '../typesetting/provenance.ts'
import { printed } from '../wording/number.ts'

export interface Trace extends Shown {
  /** The official label. */
  readonly label: string
  /** Printed behind the text; empty where the text has it already. */
  readonly unit: string
  /** What is counted in, printed behind the text or in it. */
  readonly measure?: string | undefined
  /** Of the value: last year's values are shown beside this year's. */
  readonly year: number
  readonly formula?: TraceFormula
  /** What was read, in its order. */
  readonly inputs: readonly TraceInput[]
  readonly rounding?: Rounding | undefined
  readonly rule?: TraceRule
  /** Why there is no value, as the form says it. */
  readonly lack?: Figure['lack'] | undefined
  /** How it is filled in, or how the form was mended. */
  readonly note?: string | undefined
  /** The clause that wants it. */
  readonly source?: string | undefined
  /** Where it is written: a fact in the report, a figure in the form. */
  readonly at?: Place
  /** Of a score: from the first level down, and the full marks. */
  readonly path?: readonly string[]
  readonly full?: string
}

export interface TraceFormula {
  readonly words: string
  /** Absent for a sum that no form writes down. */
  readonly parsed?: Formula
  /** The full marks that a total by deduction begins with. */
  readonly from?: string
}

export interface TraceInput {
  readonly name: string
  /** Absent where nothing has the name. */
  readonly kind?: Named['kind']
  readonly label: string
  readonly text: string
  readonly unit: string
  readonly at?: Place
  /** Of a score. */
  readonly full?: string
}

/** Half up, always. */
export interface Rounding {
  /** In words; empty where nothing was rounded. */
  readonly words: string
  readonly as?: Figure['show']['as']
  readonly places?: number
  /** The value before. */
  readonly before?: string | undefined
}

export interface TraceRule {
  /** How it was applied, in a sentence. */
  readonly scored?: string
  /** The printed rubric, and its rules one by one. */
  readonly rubric?: readonly string[]
  readonly points?: readonly string[]
  /** What it says, where it is no rubric. */
  readonly text?: string
  readonly at?: Place
  /** Where the unit filled in what it reads. */
  readonly filledAt?: Place
}

export function inputOf(name: string, of: Figures, format: Format): TraceInput {
  const found = named(of, name)
  if (!found) return { name, label: name, text: '', unit: '' }
  const { kind } = found
  const text = printed(found, format)
  if (kind === 'fact') {
    const { at, field, quantity } = found.fact
    return { name, kind, label: field.label, text, unit: quantity ? '' : (field.unit ?? ''), at }
  }
  if (kind === 'figure') return { name, kind, label: found.figure.label, text, unit: found.figure.unit ?? '', at: found.figure.at }
  return { name, kind, label: name, text, unit: '' }
}

/** The formula with the texts of the inputs in it; `blank` for one that has none. */
export function computation({ formula, inputs }: Pick<Trace, 'formula' | 'inputs'>, blank: string): string {
  const texts = new Map(inputs.map(({ name, text }) => [name, text]))
  return formula?.parsed ? formulaInWords(formula.parsed, (name) => texts.get(name) || blank) : ''
}
