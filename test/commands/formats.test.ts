// test: the list of official forms.

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formats } from '../../scripts/commands/formats.ts'
import { formatIds } from '../../scripts/content/content.ts'
import { jibaoWith, miniFiles, PROGRAM } from '../mini.ts'
import { TASK_FORM } from '../projects/form.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([formats], root, ...words)
const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))

test('every built-in form is listed with its title, region, year, rule and parts', async () => {
  const { code, out } = await jibao(makeRoot({ 'content/.gitkeep': '' }), 'formats')
  expect(code).toBe(0)
  const entries = out.split('\n\n')
  expect(entries.map((entry) => entry.split('\n')[0])).toEqual(formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM }))
  expect(entries.length).toBeGreaterThanOrEqual(5)
  for (const entry of entries) {
    expect(
      entry
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t')[0]?.trim()),
    ).toEqual(['标题', '地区', '年度', '依据', '组成'])
    expect(entry).toMatch(/\n {2}年度\t20\d\d\n/)
    for (const row of entry.split('\n').slice(1)) expect(row.split('\t')[1]).toMatch(/\p{Script=Han}|20\d\d/u)
  }
})

test('a form of the user’s own root stands in the list, its parts in printing order', async () => {
  const { out } = await jibao(makeRoot(SIXTH), 'formats')
  expect(out.split('\n\n').find((entry) => entry.startsWith('jiangnan-xian-2025'))).toBe(`jiangnan-xian-2025
  标题\t{{单位.名称}}{{年度}}年度部门整体支出绩效自评报告
  地区\t某省江南县
  年度\t2025
  依据\t江南县部门整体支出绩效自评表式（2025年度）
  组成\t题头、正文、签署；附件1 部门收支基础数据表；附件2 部门整体支出绩效自评打分表；附件3 重点任务资金执行表；附件4 项目支出绩效自评情况汇总表`)
})

test('in English the labels are English, what the form says stays as it is', async () => {
  const { out } = await jibao(makeRoot(SIXTH), 'formats', '--lang', 'en')
  const entry = out.split('\n\n').find((one) => one.startsWith('jiangnan-xian-2025')) ?? ''
  expect(entry).toContain('\n  region\t某省江南县\n  year\t2025\n')
  expect(entry).toContain('parts\ttitleBlock, narrative, signature; annex 1 部门收支基础数据表')
})

test('words behind the command are wrong usage', async () => {
  expect((await jibao(makeRoot({ 'content/.gitkeep': '' }), 'formats', 'x')).code).toBe(2)
})

describe('--check', () => {
  const BUILT_IN = formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM })
  const FORMS = {
    ...Object.fromEntries(Object.entries(SIXTH).filter(([path]) => !path.startsWith('content/'))),
    ...TASK_FORM,
    'content/.gitkeep': '',
  }
  const sixth = 'templates/jiangnan-xian-2025'
  const schema = 'schemas/formats/jiangnan-xian-2025.schema.json'

  /** What is told of the sixth form with other files, as `code file:line`. */
  async function told(changes: Record<string, string>, id = 'jiangnan-xian-2025'): Promise<{ code: number; found: string[]; out: string }> {
    const { code, out } = await jibao(makeRoot({ ...FORMS, ...changes }), 'formats', '--check', id)
    let file = ''
    const found = out.split('\n').flatMap((line) => {
      if (/^\S+\/\S+$/.test(line)) file = line
      const [, row, code] = /^ +(\d+):\d+ .*\[([a-z-]+)\]$/.exec(line) ?? []
      return row === undefined ? [] : [`${code ?? ''} ${file}:${row}`]
    })
    return { code, found, out }
  }
  const with_ = (path: string, from: string, to: string): Record<string, string> => {
    const text = SIXTH[path] ?? ''
    expect(text).toContain(from)
    return { [path]: text.replace(from, to) }
  }

  test.each([...BUILT_IN, 'jiangnan-xian-2025', 'task'])('%s is tried without a unit that uses it, and is sound', async (id) => {
    const root = makeRoot(FORMS)
    const before = filesIn(root)
    expect(await jibao(root, 'formats', '--check', id)).toEqual({ code: 0, out: `试用了表式 ${id}：错误 0，警告 0，提示 0`, err: '' })
    expect(filesIn(root)).toEqual(before)
  })

  test('a name that a template asks for in vain, only inside the records that the data must have', async () => {
    const { code, found } = await told(with_(`${sixth}/tasks.hbs`, '{{任务}}', '{{任务名}}'))
    expect({ code, found }).toEqual({ code: 1, found: [`fact-unprinted ${schema}:88`, `template-name ${sixth}/tasks.hbs:7`] })
  })

  test('a name in the branch that is printed where there is nothing', async () => {
    const text = SIXTH[`${sixth}/tasks.hbs`] ?? ''
    const { found } = await told({ [`${sixth}/tasks.hbs`]: text.replace('{{else}}', '{{else}}<tr><td>{{value "重点任务数"}}</td></tr>') })
    expect(found).toEqual([`template-name ${sixth}/tasks.hbs:${text.split('\n').findIndex((line) => line.includes('{{else}}')) + 1}`])
  })

  test('a name in a row of a table that is repeated for the unit’s own indicators', async () => {
    const { found } = await told(with_(`${sixth}/tables.yaml`, '=.实际完成值', '=.完成情况'))
    expect(found).toEqual([expect.stringMatching(new RegExp(`^[a-z-]+ ${sixth}/tables.yaml:8$`)) as string])
  })

  test('a required fact that is printed nowhere, at its line of the schema', async () => {
    const idle = `"闲置数": { "title": "闲置数", "type": ["integer", "null"], "x-unit": "人", "x-input": "required" },\n            "核定编制": {`
    const changes = with_(schema, '"核定编制": {', idle)
    const line = (changes[schema] ?? '').split('\n').findIndex((one) => one.includes('"闲置数"')) + 1
    const { code, found } = await told(changes)
    expect({ code, found }).toEqual({ code: 0, found: [`fact-unprinted ${schema}:${line}`] })
  })

  test.each([
    ['an unknown name in a formula', `${sixth}/figures.yaml`, '收入.其他收入', '收入.别的收入', 'formula-unknown-name'],
    ['a key that the form has not', `${sixth}/format.yaml`, 'region:', 'regoin:', 'schema-unknown-key'],
    ['a row that does not fill its table', `${sixth}/tables.yaml`, '[合计, <, ', '[合计, ', 'table-row-width'],
    ['a schema that is no JSON', schema, '"facts": {', '"facts": ', 'schema-broken'],
    ['an id that is another one', `${sixth}/format.yaml`, 'id: jiangnan-xian-2025', 'id: jiangnan-2025', 'format-id-differs'],
    ['weights that do not add up', `${sixth}/indicators.yaml`, 'weight: 40', 'weight: 45', 'weights-not-equal'],
  ])('%s is told at its file', async (_, file, from, to, code) => {
    const { code: exit, found } = await told(with_(file, from, to))
    expect(exit).toBe(1)
    expect(found.some((one) => one.startsWith(`${code} ${file}:`))).toBe(true)
  })

  test('a form without a schema is told so', async () => {
    const files: Record<string, string> = { ...FORMS }
    delete files['schemas/formats/task.schema.json']
    const { code, out } = await jibao(makeRoot(files), 'formats', '--check', 'task')
    expect(code).toBe(1)
    expect(out).toContain('schemas/formats/task.schema.json')
    expect(out).toContain('[file-missing]')
  })

  test('a unit’s form that sees its projects has two of them', async () => {
    const form = miniFiles()
    const format = `${form['templates/mini/format.yaml'] ?? ''}projects: { 执行数: { unit: 万元 } }\n`
    const figures = (form['templates/mini/figures.yaml'] ?? '').replace(
      'figures:\n',
      'figures:\n  项目执行数: { formula: 合计(项目.执行数), show: decimal 2 }\n',
    )
    const data = (rows: string): string =>
      `${form['templates/mini/data.hbs'] ?? ''}{{#each (records "项目")}}${rows}{{/each}}{{value "项目执行数"}}`
    const root = (rows: string): string =>
      makeRoot({
        ...form,
        'templates/mini/format.yaml': format,
        'templates/mini/figures.yaml': figures,
        'templates/mini/data.hbs': data(rows),
      })
    expect((await jibao(root('{{名称}}{{执行数}}{{等级}}'), 'formats', '--check', 'mini')).out).toBe(
      '试用了表式 mini：错误 0，警告 0，提示 0',
    )
    expect((await jibao(root('{{名称}}{{预算数}}'), 'formats', '--check', 'mini')).out).toContain('[template-name]')
  })

  test('a unit’s form whose table names an indicator that units bring has it', async () => {
    const format = (SIXTH[`${sixth}/format.yaml`] ?? '').replace('indicators: both', 'indicators: unit')
    const { out } = await told({ [`${sixth}/format.yaml`]: format })
    expect(out).not.toContain('template-name')
  })

  test('faults of other forms are none of its business', async () => {
    const { code, out } = await told(with_(`${sixth}/figures.yaml`, '收入.其他收入', '收入.别的收入'), 'task')
    expect({ code, out }).toEqual({ code: 0, out: '试用了表式 task：错误 0，警告 0，提示 0' })
  })

  test('a form that there is not: the nearest name, exit code 2', async () => {
    const { code, err } = await jibao(makeRoot(FORMS), 'formats', '--check', 'jiangnan-xian-2026')
    expect({ code, err }).toEqual({ code: 2, err: '没有“jiangnan-xian-2026”这套表式；是否应为“jiangnan-xian-2025”？' })
  })
})
