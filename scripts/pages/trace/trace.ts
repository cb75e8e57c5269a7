// pages: where a printed value comes from, in words: what the reader gets who asks for a number.

import { Decimal } from '../../base/decimal.ts'
import type { Fact, Format } from '../../facts/facts.ts'
import { commonFigures, EXECUTION_RATE, formulaInWords, named, type Figure, type Figures, type Named } from '../../figures/figures.ts'
import { plainValue } from '../provenance.ts'
import { printed } from '../wording/number.ts'
import { factRounding, figureRounding, rateText } from '../wording/rounding.ts'
import { givenTrace } from './given.ts'
import { inputRow, row, type Trace, type TraceRow } from './row.ts'
import { gradeRows, groupRows, leafRows, totalRows, weightRows } from './scores.ts'

export type { Trace, TraceItem, TraceRow } from './row.ts'

/** The common rate is computed for every form alike; it has no name of its own in a form. */
export const COMMON_RATE = `共同.${EXECUTION_RATE}`

/** Undefined for a name that nothing has. */
export function traceOf(name: string, figures: Figures): Trace | undefined {
  if (name === COMMON_RATE) return rateTrace(name, figures)
  if (name === `上年.${COMMON_RATE}`) return figures.lastYear && rateTrace(name, figures.lastYear)
  const given = givenTrace(name, figures)
  if (given) return given
  const found = named(figures, name)
  if (!found || found.kind === 'sentence') return undefined
  const of = name.startsWith('上年.') && figures.lastYear ? figures.lastYear : figures
  const { format } = figures.facts
  return { name, text: printed(found, format), year: found.year, ...toldOf(found, name, of, format) }
}

type Told = Pick<Trace, 'label' | 'unit' | 'rows'>

function toldOf(found: Exclude<Named, { kind: 'sentence' }>, name: string, of: Figures, format: Format): Told {
  switch (found.kind) {
    case 'fact':
      return factTold(found.fact, format)
    case 'figure':
    case 'computation':
      return {
        label: found.figure.label,
        unit: found.kind === 'figure' ? (found.figure.unit ?? '') : '',
        rows: figureRows(found.figure, found.of, format),
      }
    case 'score':
      return {
        label: `${found.score.name}得分`,
        unit: '分',
        rows: found.score.kind === 'group' ? groupRows(found.score) : leafRows(found.score, of, format),
      }
    case 'weight':
      return { label: name.replace(/^(上年\.)?指标\./, '').replace('.', ''), unit: '分', rows: weightRows(name, of) }
    case 'total':
      return { label: '总分', unit: '分', rows: totalRows(found.of, format) }
    case 'grade':
      return { label: '等级', unit: '', rows: gradeRows(of, format) }
    case 'absent':
      return { label: name, unit: '', rows: [row('说明', { text: '站点里没有上一年度的报告' })] }
  }
}

function factTold(fact: Fact, format: Format): Told {
  const { field, value, quantity } = fact
  return {
    label: field.label,
    unit: quantity || !(value instanceof Decimal) ? '' : (field.unit ?? ''),
    rows: [
      ...(value instanceof Decimal && !quantity ? [row('舍入', { text: factRounding(fact, format) })] : []),
      ...sourceRow(field.source),
      row('出处', { text: '', at: fact.at }),
    ],
  }
}

function figureRows(figure: Figure, of: Figures, format: Format): TraceRow[] {
  const text = (name: string): string => {
    const input = named(of, name)
    return input ? printed(input, format) || '空白' : ''
  }
  const { value } = figure
  return [
    row('公式', { text: formulaInWords(figure.formula, (name) => name) }),
    row('代入', { text: formulaInWords(figure.formula, text) }),
    ...inputRow(figure.inputs, of, format),
    ...(value === null ? [row('说明', { text: figure.lack === 'zero-divisor' ? '除数为0，没有结果' : '所用数据没有填报，没有结果' })] : []),
    ...(value instanceof Decimal ? [row('舍入', { text: `${figureRounding(figure, of)}；舍入前为 ${plainValue(value)}` })] : []),
    ...sourceRow(figure.source),
    row('公式出处', { text: '', at: figure.at }),
  ]
}

function rateTrace(name: string, figures: Figures): Trace | undefined {
  const { value } = commonFigures(figures).find((one) => one.name === EXECUTION_RATE) ?? {}
  if (!(value instanceof Decimal)) return undefined
  const { format, year } = figures.facts
  const inputs = ['全年执行', '全年预算'].flatMap((name) => format.shared.get(name)?.name ?? [])
  return {
    name,
    label: EXECUTION_RATE,
    unit: '',
    year,
    text: rateText(value),
    rows: [
      row('公式', { text: inputs.join(' ÷ ') }),
      ...inputRow(inputs, figures, format),
      row('舍入', { text: `按百分数保留2位小数，四舍五入；舍入前为 ${plainValue(value)}` }),
    ],
  }
}

function sourceRow(source: string | undefined): TraceRow[] {
  return source === undefined ? [] : [row('依据', { text: source })]
}
