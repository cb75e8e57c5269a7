// pages: what is told of a fact, of a figure, and of the rate that all forms share.

import { Decimal } from '../../base/decimal.ts'
import { type Fact, formulaInWords } from '../../facts/facts.ts'
import { commonFigures, EXECUTION_RATE, type Figure, type Figures, type Named } from '../../figures/figures.ts'
import { plainValue, shown } from '../typesetting/provenance.ts'
import { placesShown } from '../wording/number.ts'
import { factRounding, figureRounding, rateText } from '../wording/rounding.ts'
import { inputOf, type Trace } from './shape.ts'

/** `figures` is of the report that prints it, this year's or the next. */
export function factTrace(fact: Fact, figures: Figures, name = fact.name, year = figures.facts.year): Trace {
  const { field, value, quantity, at } = fact
  const { format } = figures.facts
  const isNumber = value instanceof Decimal && !quantity
  const { kind, text, value: printed } = shown(name, { kind: 'fact', fact, year }, format)
  return {
    name,
    kind,
    value: printed,
    text,
    label: field.label,
    year,
    inputs: [],
    at,
    unit: isNumber ? (field.unit ?? '') : '',
    measure: quantity?.unit ?? field.unit,
    rounding: isNumber ? { words: factRounding(fact, format) } : undefined,
    note: field.note,
    source: field.source,
  }
}

export function figureTrace(
  figure: Figure,
  figures: Figures,
  found: Named = { kind: 'figure', figure, of: figures, year: figures.facts.year },
  name = figure.name,
): Trace {
  const of = found.kind === 'figure' || found.kind === 'computation' ? found.of : figures
  const { value, show, formula, general = formula } = figure
  const { format } = figures.facts
  const isNumber = value instanceof Decimal
  const { kind, text, value: printed } = shown(name, found, format)
  return {
    name,
    kind,
    value: printed,
    text,
    label: figure.label,
    year: found.year,
    at: figure.at,
    unit: found.kind === 'computation' ? '' : (figure.unit ?? ''),
    measure: figure.unit,
    formula: { words: formulaInWords(general, (input) => input), parsed: formula },
    inputs: [...new Set([...figure.inputs, ...(figure.chosenBy ?? [])])].map((input) => inputOf(input, of, format)),
    rounding: {
      as: show.as,
      places: placesShown(figure, of),
      words: isNumber ? figureRounding(figure, of) : '',
      before: isNumber ? plainValue(value) : undefined,
    },
    lack: figure.lack,
    source: figure.source,
  }
}

/** The common rate is computed for every form alike; it has no name of its own in a form. */
export const COMMON_RATE = `共同.${EXECUTION_RATE}`

export function rateTrace(name: string, figures: Figures): Trace | undefined {
  const { value } = commonFigures(figures).find((one) => one.name === EXECUTION_RATE) ?? {}
  if (!(value instanceof Decimal)) return undefined
  const { format, year } = figures.facts
  const inputs = ['全年执行', '全年预算'].flatMap((common) => format.shared.get(common)?.name ?? [])
  return {
    name,
    kind: 'figure',
    value: plainValue(value),
    text: rateText(value),
    label: EXECUTION_RATE,
    unit: '',
    year,
    formula: { words: inputs.join(' ÷ ') },
    inputs: inputs.map((input) => inputOf(input, figures, format)),
    rounding: { words: '按百分数保留2位小数，四舍五入', before: plainValue(value) },
  }
}
