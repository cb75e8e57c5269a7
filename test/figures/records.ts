// test: a form with lists of records, and a unit-year of it.

import type { Observation } from '../../scripts/base/observation.ts'
import { type Facts, type Format, type Records, type RecordsField, toFacts, toFormat } from '../../scripts/facts/facts.ts'
import { type Derivation, type Figures, toDerivation, toFigures } from '../../scripts/figures/figures.ts'
import { only, schemas, sheet, unitYear } from '../facts/schema.ts'

const MONEY = { type: ['number', 'null'], 'x-unit': '万元', 'x-decimals': 2 }
const TEXT = { type: ['string', 'null'] }

/** 重点工作 (任务, 类别, 预算, 执行, 备用) and 设备 (名称, 数量, 单价); 拨款 is one amount. */
export const SCHEMAS = schemas({
  'formats/f': only({
    format: {},
    stated: {},
    waivers: {},
    facts: only({
      拨款: MONEY,
      重点工作: {
        title: '重点工作',
        type: ['array', 'null'],
        items: only({ 任务: TEXT, 类别: TEXT, 预算: { title: '预算数', ...MONEY }, 执行: { title: '执行数', ...MONEY }, 备用: MONEY }),
      },
      设备: { type: 'array', items: only({ 名称: TEXT, 数量: { type: ['integer', 'null'] }, 单价: MONEY }) },
    }),
  }),
})

export const TASKS = `facts:
  拨款: 100
  重点工作:
    - { 任务: 清淤, 类别: 甲, 预算: 40.00, 执行: 30.00, 备用: 1 }
    - { 任务: 绿化, 类别: 乙, 预算: 20.5, 执行: null }
    - { 任务: 照明, 类别: 甲, 预算: 60, 执行: 60, 备用: 2.5 }
  设备: []
`

export interface RecordsForm {
  readonly format: Format
  readonly derivation: Derivation
  readonly told: readonly Observation[]
}

/** `figures`: name → formula, or a whole mapping; what is below `identities:` behind it. */
export function recordsForm(
  figures: Readonly<Record<string, string>>,
  identities = '[]',
  outside: readonly RecordsField[] = [],
  format = 'scores: { decimals: 2 }',
): RecordsForm {
  const lines = Object.entries(figures).map(
    ([name, formula]) => `  ${name}:${formula.startsWith('\n') ? formula : `\n    formula: '${formula}'\n    show: asWritten`}\n`,
  )
  const read = toFormat(
    {
      id: 'f',
      bases: [],
      format: sheet(format, 'format.yaml'),
      figures: sheet(`figures:\n${lines.join('')}identities: ${identities}\n`, 'figures.yaml'),
      indicators: { file: 'indicators.yaml', node: undefined },
      templates: new Map(),
    },
    SCHEMAS,
  )
  const derived = toDerivation(read.value, outside)
  return { format: read.value, derivation: derived.value, told: [...read.observations, ...derived.observations] }
}

export function factsOf(form: RecordsForm, report: string): Facts {
  return toFacts(unitYear(report), form.format, SCHEMAS).value
}

/** Of a sound form. */
export function computeRecords(form: RecordsForm, report = TASKS, lastYear?: Figures, outside?: readonly Records[]): Figures {
  if (form.told.length > 0) throw new Error(JSON.stringify(form.told))
  return toFigures(form.derivation, factsOf(form, report), lastYear, outside).value
}
