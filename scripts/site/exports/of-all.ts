// site: the tables of the whole site: lines that each report brings, made of its data alone, so that a report that is kept
// brings them again.

import { Decimal, isPlainNumber, plain } from '../../base/decimal.ts'
import { COMMON_ORDER, type Summary } from '../../pages/pages.ts'
import type { ReportData, ScoreData } from '../data.ts'
import { type Column, csvLine, type Table } from './csv.ts'

const text = (name: string, title: string, description?: string): Column => ({
  name,
  title,
  type: 'string',
  ...(description === undefined ? {} : { description }),
})
const number = (name: string, title: string, description?: string): Column => ({ ...text(name, title, description), type: 'number' })

/** What each line says first: whose it is. */
const KEY: readonly Column[] = [
  text('unit', '单位代号', '网址中的一段'),
  text('name', '单位', '全称'),
  text('region', '地区', '从省级写起'),
  { name: 'year', title: '年度', type: 'integer' },
  text('project', '项目代号', '网址中的一段；单位整体的为空'),
  text('projectName', '项目名称', '单位整体的为空'),
  text('format', '表式', '表式的代号；得分按各自的表式评定，不同表式的不能直接相比'),
]

/** Figures that are no amounts of money; the amounts are in 万元. */
const OTHERS: Readonly<Record<string, Column>> = {
  得分: number('score', '得分', '自评得分'),
  等级: text('grade', '等级', '自评等级'),
  执行率: number('rate', '执行率', '全年执行÷全年预算，小数'),
  编制数: number('posts', '编制数', '人'),
  在职人数: number('staff', '在职人数', '人'),
}

const SCORED: readonly Column[] = [
  text('above', '上级指标', '从一级起，以 / 分隔'),
  text('indicator', '指标'),
  number('weight', '分值', '没有分值的、按扣分计分的为空'),
  number('score', '得分', '没有分值的、按扣分计分的为空；一份报告的合计是总分'),
  number('lost', '失分', '分值减得分，或所扣的分；按扣分计分的，满分减合计是总分'),
  text('reason', '理由', '扣分或评定理由，单位所写'),
]

/** One row for each report: what all forms share. */
export const COMMON: Table = {
  name: 'common',
  title: '共同指标',
  rows: [],
  columns: [...KEY, ...COMMON_ORDER.map((name) => OTHERS[name] ?? number(name, `${name}（万元）`, '以别的单位填报的已经换算'))],
}
export const SCORES_OF_ALL: Table = { name: 'scores', title: '各份报告的指标得分', rows: [], columns: [...KEY, ...SCORED] }
export const LOSSES: Table = { name: 'losses', title: '各份报告的失分', rows: [], columns: [...KEY, ...SCORED] }

/** The report's lines of the three tables, with their ends. */
export function linesOfTables(entry: Summary, data: ReportData): { common: string; scores: string; losses: string } {
  const { format, name, project = '', projectName = '', region, unit, year } = entry
  const key = [unit, name, region, String(year), project, projectName, format]
  const rows = data.scores.flatMap((score) => scoreRows(score, []))
  const lost = rows.filter(({ points }) => points.gt(0)).sort((a, b) => b.points.cmp(a.points))
  const lines = (some: typeof rows): string => some.map(({ cells }) => csvLine([...key, ...cells])).join('')
  return { common: csvLine([...key, ...COMMON_ORDER.map((one) => commonCell(entry, data, one))]), scores: lines(rows), losses: lines(lost) }
}

interface ScoreRow {
  readonly points: Decimal
  readonly cells: readonly string[]
}

function scoreRows({ children, lost, name, reason, score, weight }: ScoreData, above: readonly string[]): ScoreRow[] {
  if (children) return children.flatMap((child) => scoreRows(child, [...above, name]))
  const cells = [above.join('/'), name, weight ?? '', score ?? '', lost ?? '', reason ?? '']
  return [{ points: new Decimal(lost ?? 0), cells }]
}

const MONEY: Readonly<Record<string, string>> = { 元: '0.0001', 千元: '0.1', 万元: '1', 百万元: '100', 亿元: '10000' }

/** Empty where the report has none, or where an amount is in a unit that is none of money. */
function commonCell({ common, grade }: Summary, { total }: ReportData, name: string): string {
  if (name === '得分') return total ?? ''
  if (name === '等级') return grade
  const found = common.find((one) => one.name === name)
  if (!found || OTHERS[name]) return found?.value ?? ''
  const factor = MONEY[found.unit]
  return factor !== undefined && isPlainNumber(found.value) ? plain(new Decimal(found.value).times(factor)) : ''
}
