import { describe, expect, test } from 'vitest'
import { checkMini } from '../mini.ts'
import { project, TASK_FORM } from './form.ts'

const FORMAT = 'templates/mini/format.yaml'
const FIGURES = 'templates/mini/figures.yaml'
const mini = await import('../mini.ts').then(({ miniFiles }) => miniFiles())

/** The unit's form, asking its projects for something, and figures on them. */
function asking(projects: string, figures: string): Record<string, string> {
  return {
    ...TASK_FORM,
    [FORMAT]: `${mini[FORMAT]}projects: ${projects}\n`,
    [FIGURES]: (mini[FIGURES] ?? '').replace('figures:\n', `figures:\n${figures}`),
  }
}

const MONEY = `{ 全年预算: { unit: 万元, of: 预算数 }, 全年执行: { unit: 万元, of: 执行数 }, 执行率: { unit: '%' } }`
const TOTALS = `  项目执行: { formula: 合计(项目.全年执行), show: asWritten, unit: 万元 }
  项目个数: { formula: 项目.个数, show: integer, unit: 个 }
  项目执行率: { formula: 合计(项目.全年执行) ÷ 合计(项目.全年预算), show: percent 2 }
  优的个数: { formula: "个数(项目, 当 项目.等级 = “优”)", show: integer, unit: 个 }
`
const ROAD = project('road', '道路改造', '200', '150.5')
const LAMPS = project('lamps', '路灯更换', '40', '40.00')

function values(files: Record<string, string>): Record<string, string> {
  const { figures, findings } = checkMini(files)
  if (!figures) throw new Error(JSON.stringify(findings))
  return Object.fromEntries([...figures.figures.values()].map(({ name, value }) => [name, String(value)]))
}

describe('a unit’s form sees its projects as records', () => {
  test('which it adds up, counts and rates by their sums', () => {
    expect(values({ ...asking(MONEY, TOTALS), ...ROAD, ...LAMPS })).toMatchObject({
      项目执行: '190.5',
      项目个数: '2',
      项目执行率: '0.79375',
      优的个数: '1',
    })
  })

  test('in their own numbers, names, scores and grades, each at its place', () => {
    const { figures } = checkMini({ ...asking(MONEY, TOTALS), ...ROAD, ...LAMPS })
    const [lamps, road] = figures?.facts.records.get('项目')?.rows ?? []
    const cell = (name: string) => road?.cells.get(name)
    expect([...(lamps?.cells.values() ?? [])].map(({ text, shown }) => shown ?? text)).toEqual([
      '路灯更换',
      '100',
      '优',
      '40',
      '40.00',
      '100.00%',
    ])
    expect([cell('名称')?.text, cell('总分')?.shown, cell('等级')?.shown, cell('执行率')?.shown]).toEqual([
      '道路改造',
      '75.3',
      '差',
      '75.25%',
    ])
    expect(cell('全年执行')?.at).toMatchObject({ file: 'content/u/2020/projects/road/report.yaml', line: 3, column: 25 })
  })

  test('and follows when one is added or taken away', () => {
    expect(values({ ...asking(MONEY, TOTALS), ...ROAD })).toMatchObject({ 项目执行: '150.5', 项目个数: '1' })
    expect(values(asking(MONEY, TOTALS))).toMatchObject({ 项目执行: '0', 项目个数: '0', 项目执行率: 'null' })
  })

  test('in the unit that it asks for, amounts of money converted', () => {
    const yuan = `{ 全年预算: { unit: 元, of: 预算数 }, 全年执行: { unit: 元, of: 执行数 }, 执行率: { unit: '%' } }`
    expect(values({ ...asking(yuan, TOTALS), ...ROAD, ...LAMPS })).toMatchObject({ 项目执行: '1905000', 项目执行率: '0.79375' })
  })
})

describe('a rate of its projects', () => {
  const RATES = '{ 全年预算: { of: 预算数 }, 全年执行: { of: 执行数 }, 执行率: { unit: "%" } }'
  const FORM_SCHEMA = 'schemas/formats/task.schema.json'
  const ABOVE = `  高的个数: { formula: "个数(项目, 当 项目.执行率 ≥ 80%)", show: integer, unit: 个 }\n`

  test('is a ratio in formulas and a percent in print, and no number of percents', () => {
    const { figures, findings } = checkMini({ ...asking(RATES, TOTALS + ABOVE), ...ROAD, ...LAMPS })
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([])
    expect(String(figures?.figures.get('高的个数')?.value)).toBe('1')
    expect(figures?.facts.facts.get('项目[2].执行率')).toMatchObject({ shown: '75.25%', field: { kind: 'number' } })
    expect(figures?.facts.facts.get('项目[2].执行率')?.field.unit).toBeUndefined()
  })

  test('that a project fills in as a number of percents is the same ratio', () => {
    const percents = {
      ...asking(RATES.replace('"%" }', '"%", of: 预算数 }'), TOTALS + ABOVE),
      [FORM_SCHEMA]: (TASK_FORM[FORM_SCHEMA] ?? '').replace('"x-unit":"万元"', '"x-unit":"%"'),
    }
    const { figures } = checkMini({ ...percents, ...project('road', '道路改造', '92.50', '92'), ...LAMPS })
    expect(figures?.facts.facts.get('项目[2].执行率')).toMatchObject({ shown: '92.50%' })
    expect(String(figures?.facts.facts.get('项目[2].执行率')?.value)).toBe('0.925')
    expect(String(figures?.figures.get('高的个数')?.value)).toBe('1')
  })

  test('cannot be an amount', () => {
    const { findings } = checkMini({ ...asking(RATES.replace('"%" }', '"%", of: 预算数 }'), TOTALS), ...ROAD })
    expect(findings.filter(({ code }) => code === 'project-unit-differs')).toHaveLength(1)
  })
})

describe('what a unit’s form asks its projects for', () => {
  test('and their form does not have, is told where it is asked for, once for all of them', () => {
    const { findings } = checkMini({ ...asking(`{ 全年预算: { of: 预算书 }, 全年执行: {} }`, TOTALS), ...ROAD, ...LAMPS })
    const lamps = 'content/u/2020/projects/lamps/report.yaml'
    expect(findings.filter(({ code }) => code === 'project-name-missing')).toMatchObject([
      { at: { file: FORMAT }, hint: '是否应为“预算数”？', related: [{ file: lamps }] },
      { at: { file: FORMAT }, related: [{ file: lamps }] },
    ])
  })

  test('in a unit that it cannot be converted to, is told at the value', () => {
    const { findings } = checkMini({ ...asking(`{ 全年预算: { of: 预算数, unit: 人 }, 全年执行: { of: 执行数 } }`, TOTALS), ...ROAD })
    expect(findings.filter(({ code }) => code === 'project-unit-differs')).toMatchObject([
      { at: { file: 'content/u/2020/projects/road/report.yaml', line: 3 }, message: expect.stringContaining('按“人”汇总项目的“预算数”') },
    ])
  })

  test('is known when the form is read: a formula on another name is told there', () => {
    const { findings } = checkMini({ ...asking(MONEY, '  甲: { formula: 合计(项目.全年执行额), show: asWritten }\n'), ...ROAD })
    expect(findings.map(({ code, at }) => `${at.file} ${code}`)).toContain(`${FIGURES} formula-unknown-name`)
  })
})

test('a project that cannot be read keeps the unit’s report waiting, and says where to begin', () => {
  const { findings } = checkMini({
    ...asking(MONEY, TOTALS),
    'content/u/2020/projects/road/report.yaml': 'format: task\nfacts: { 预算数: [\n',
  })
  const waiting = findings.find(({ code, report }) => code === 'report-waits' && report === 'u/2020')
  expect(waiting?.related).toMatchObject([{ file: 'content/u/2020/projects/road/report.yaml' }])
})

test('a project whose form has a fault keeps the unit’s report waiting: it is not summed up as if there were none', () => {
  const { findings, figures } = checkMini({
    ...asking(MONEY, TOTALS),
    ...ROAD,
    'templates/task/format.yaml': (TASK_FORM['templates/task/format.yaml'] ?? '').replace('subject: project', 'subject: 项目'),
  })
  expect(figures).toBeUndefined()
  expect(findings.map(({ code, report, related }) => [code, report, related?.[0]?.file])).toContainEqual([
    'report-waits',
    'u/2020',
    'templates/task/format.yaml',
  ])
})
