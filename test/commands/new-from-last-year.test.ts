// test: a new report made from last year's: its form, what was marked to stay, and every value beside its blank.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { create } from '../../scripts/commands/new.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibaoWith, makeMini, miniFiles } from '../mini.ts'
import { TASK_FORM } from '../projects/form.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([create, check], root, ...words)
const REPORT = 'content/u/2020/report.yaml'
const NARRATIVE = 'content/u/2020/narrative.md'
const SOUND = miniFiles()

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')

/** The new year's files of the small report with these texts replaced. */
async function made(
  edits: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<{ report: string; narrative: string; root: string }> {
  const replaced = (text = ''): string => Object.entries(edits).reduce((now, [old, put]) => now.replace(old, () => put), text)
  const root = makeMini({ [REPORT]: replaced(SOUND[REPORT] as string), [NARRATIVE]: replaced(SOUND[NARRATIVE] as string) })
  expect(await jibao(root, 'new', 'u', '2021', ...words)).toMatchObject({ code: 0, err: '' })
  return { root, report: read(root, 'content/u/2021/report.yaml'), narrative: read(root, 'content/u/2021/narrative.md') }
}

test('its form is last year’s, and last year’s values stand beside the blanks', async () => {
  const { report } = await made({ '编制数: 52': '编制数: 1052' })
  expect(report).toContain('\nformat: mini\n')
  expect(report).toMatch(/\n {4}编制数: null {2}# 上年 1,052 人\n/)
  expect(report).toMatch(/: null {2}# 上年 true\n/)
  expect(report).not.toMatch(/^[^#]*\b(1052|true)\b/m)
})

test('nothing is taken from a year that is not wanted, and another year is named', async () => {
  const { report } = await made({}, '--from', 'none', '--format', 'mini')
  expect(report).not.toContain('上年 ')
  const root = makeMini({})
  expect((await jibao(root, 'new', 'u', '2023', '--from', '2020')).code).toBe(0)
  expect(read(root, 'content/u/2023/report.yaml')).toMatch(/编制数: null {2}# 2020年 52 人/)
})

test('a year without a report before it needs a form', async () => {
  const { code, err } = await jibao(makeMini({}), 'new', 'u', '2030')
  expect([code, err.startsWith('用法：jibao new')]).toEqual([2, true])
})

describe('what is marked 沿用上年', () => {
  const MARKED = { '  业绩:': '  # 按年度计划\n  # 沿用上年：指标不变\n  业绩:' }

  test('is carried by its names and units, without its numbers, and is marked again', async () => {
    const { report } = await made(MARKED)
    const [, below = ''] = report.split('\n  业绩:\n')
    expect(below).toContain('    # 上年 40 余篇\n    培训: { 数值: null, 单位: 篇 }\n')
    expect(report).toContain('  # 沿用上年：指标不变\n  业绩:\n')
    expect(report).not.toContain('按年度计划')
  })

  test('and not what is not marked, nor printed results and waivers', async () => {
    const more = `stated: { 在职率: 85% }\nwaivers: [{ code: stated-differs, of: 在职率, for: '85% / 82.7%', reason: 印错 }] # 沿用上年\nindicators:\n`
    const { report } = await made({ 'indicators:\n': more })
    expect(report).not.toMatch(/stated|waivers|数值: \d/)
    expect(report).toContain('\n  业绩: {}\n')
  })

  test('in a narrative, under the same heading', async () => {
    const [heading = ''] = /^# .+$/m.exec(SOUND[NARRATIVE] as string) ?? []
    const { narrative, root } = await made({ [heading]: `${heading}\n\n<!-- 沿用上年 -->\n职能没有变。` })
    expect(narrative).toContain(`${heading}\n\n<!-- 沿用上年 -->\n职能没有变。`)
    const { out } = await jibao(root, 'check', '--format', 'json')
    expect((JSON.parse(out) as Finding[]).filter(({ code }) => code === 'markup-unread')).toEqual([])
  })
})

test('a mark is one only as the first line below a heading', async () => {
  const root = makeMini({ [NARRATIVE]: `${SOUND[NARRATIVE] as string}\n最后一段。\n\n<!-- 沿用上年 -->\n` })
  const { out } = await jibao(root, 'check', '--format', 'json')
  expect((JSON.parse(out) as Finding[]).map(({ code }) => code)).toContain('markup-unread')
})

test('a project has its own year before', async () => {
  const root = makeMini(TASK_FORM)
  expect((await jibao(root, 'new', 'u', '2020', 'road', '--format', 'task')).code).toBe(0)
  const file = join(root, 'content/u/2020/projects/road/report.yaml')
  expect((await jibao(root, 'new', 'u', '2021', 'road')).code).toBe(0)
  expect(read(root, 'content/u/2021/projects/road/report.yaml')).toContain('\nformat: task\n')
  expect(readFileSync(file, 'utf8')).toContain('\nformat: task\n')
})

test('single items of a list and of records are carried, each marked again, without their numbers', async () => {
  const field = (name: string, shape: string): string => `"${name}": { "title": "${name}", ${shape} }, `
  const list = field('机构', '"type": ["array", "null"], "items": { "type": "string" }')
  const record =
    '"type": "object", "additionalProperties": false, "properties": { "任务": { "title": "任务", "type": ["string", "null"] }, "支出": { "title": "支出", "type": ["number", "null"], "x-unit": "万元" } }'
  const rows = field('重点', `"type": ["array", "null"], "items": { ${record} }`)
  const schema = SOUND['schemas/formats/mini.schema.json'] as string
  const report = (SOUND[REPORT] as string).replace(
    'facts:\n',
    'facts:\n  机构:\n    - 甲\n    - 乙 # 沿用上年\n    # 沿用上年：没有变\n    - 丙\n  重点:\n    # 沿用上年\n    - { 任务: 清淤, 支出: 2.5 }\n    - { 任务: 修路, 支出: 3 }\n',
  )
  const root = makeMini({
    'schemas/formats/mini.schema.json': schema.replace(/("facts":[^]*?"properties": \{)/, `$1${list}${rows}`),
    [REPORT]: report,
  })
  expect(await jibao(root, 'new', 'u', '2021')).toMatchObject({ code: 0, err: '' })
  const made = read(root, 'content/u/2021/report.yaml')
  expect(made).toMatch(/ {4}# 沿用上年\n {4}- 乙\n {4}# 沿用上年：没有变\n {4}- 丙\n/)
  expect(made).toMatch(/ {4}# 沿用上年\n {4}- \{ 任务: 清淤, 支出: null \}\n/)
  expect(made).not.toMatch(/- 甲|修路/)
})

describe('a unit’s own indicators', () => {
  const INDICATORS = 'content/u/2020/indicators.yaml'
  const OWN = `- name: 产出指标
  weight: 60
  children:
    # 沿用上年：年年考核
    - { name: 办案数, weight: 40, target: ≥190件, 实际完成值: 200件, score: 40 }
    - { name: 临时任务, weight: 20, target: 100% }
# 沿用上年
- name: 满意度
  weight: 40
  points:
    - { name: 满意度, rule: target, worth: 40, target: 96%, loss: { deduct: 1, per: 1% } }
    - { name: 档次, rule: tiers, worth: 0, of: 满意度 ÷ 100, unit: 户, tiers: [{ upto: 90%, worth: 1 }], otherwise: 0 }
  # 去年的情况
  sentences: [{ text: '满意度为{{得分}}分。' }]
`
  const made = async (own: string): Promise<string> => {
    const format = (SOUND['templates/mini/format.yaml'] as string) + 'indicators: unit\n'
    const root = makeMini({ 'templates/mini/format.yaml': format, 'templates/mini/indicators.yaml': undefined, [INDICATORS]: own })
    expect(await jibao(root, 'new', 'u', '2021')).toMatchObject({ code: 0, err: '' })
    return read(root, 'content/u/2021/indicators.yaml').replace(/^(#.*\n)*/, '')
  }

  test('that are marked keep groups, names, rules and words, and no number, target or answer', async () => {
    expect(await made(OWN)).toBe(`
# 上年 分值 60
- name: 产出指标
  weight: null
  children:
    # 沿用上年：年年考核
    # 上年 分值 40，指标值 ≥190件，实际完成值 200件
    - { name: 办案数, weight: null, target: null }
# 沿用上年
# 上年 分值 40，指标值 96%
- name: 满意度
  weight: null
  points:
    - { name: 满意度, rule: target, worth: null, target: null, loss: { deduct: null, per: null } }
    - name: 档次
      rule: tiers
      worth: null
      of: 满意度 ÷ 100
      unit: 户
      tiers:
        - { upto: null, worth: null }
      otherwise: null
  sentences:
    - { text: '满意度为{{得分}}分。' }
`)
  })

  test('are carried all together where the head of the file says so, and not at all where nothing does', async () => {
    const unmarked = OWN.replace('    # 沿用上年：年年考核\n', '').replace('# 沿用上年\n', '')
    const all = await made(`# 十二项\n# 沿用上年\n\n${unmarked}`)
    expect(all).toContain('    # 上年 分值 20，指标值 100%\n    - { name: 临时任务, weight: null, target: null }\n')
    expect(await made(unmarked)).not.toContain('产出指标')
  })
})
