// test: what jibao new writes: every place of the form, nothing filled in, and every blank told where it stands.

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { create } from '../../scripts/commands/new.ts'
import { blankReport } from '../../scripts/commands/run/blank-report.ts'
import { everySection, formatIds, type Node, nodeAt, readMarkdown, readYaml } from '../../scripts/content/content.ts'
import { leavesOf, namesIn, type OutlineNode } from '../../scripts/facts/facts.ts'
import { chosen, type Figures, outlineOf, rubricFormulas } from '../../scripts/figures/figures.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { derivationOf, openWorkspace } from '../../scripts/workspace.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { TASK_FORM } from '../projects/form.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([create, check], root, ...words)

/** All that a unit-year without a single entry may be told of. */
const BLANKS = ['input-blank', 'prose-placeholder', 'score-undetermined', 'section-empty']
const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))
const FORM = Object.fromEntries(Object.entries(SIXTH).filter(([path]) => !path.startsWith('content/')))

const BUILT_IN = formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM })
const ALL = [...BUILT_IN, 'jiangnan-xian-2025']

function isOfProjects(root: string, id: string): boolean {
  return derivationOf(openWorkspace({ site: root, program: PROGRAM }), id).format.subject === 'project'
}

/** The new report's folder. */
function folderIn(files: Readonly<Record<string, string>>): string {
  return `content/new-unit/2030${Object.keys(files).some((file) => file.includes('/projects/')) ? '/projects/new-project' : ''}`
}

/** A root with nothing in content/ but what was made. */
async function made(id: string): Promise<{ root: string; out: string; files: Record<string, string> }> {
  const root = makeRoot({ ...FORM, 'content/.gitkeep': '' })
  const project = isOfProjects(root, id) ? ['new-project'] : []
  const { code, out, err } = await jibao(root, 'new', 'new-unit', '2030', ...project, '--format', id)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return { root, out, files: filesIn(root) }
}

function yaml(text: string | undefined): Node | undefined {
  const { node, observations } = readYaml({ file: 'report.yaml', text: text ?? '' })
  expect(observations).toEqual([])
  return node
}

function formOf(root: string, id: string): { derivation: ReturnType<typeof derivationOf>; empty: Figures } {
  const workspace = openWorkspace({ site: root, program: PROGRAM })
  return { derivation: derivationOf(workspace, id), empty: blankReport(workspace, id, { unit: 'new-unit', year: 2030 }) }
}

test('the built-in forms are tried, every one', () => {
  expect(BUILT_IN.length).toBeGreaterThanOrEqual(5)
})

describe.each(ALL)('a new unit-year of %s', (id) => {
  test('is told of its blanks and of nothing else, each at a line of a new file', async () => {
    const { root, out, files } = await made(id)
    const { code, out: json } = await jibao(root, 'check', '--format', 'json')
    const findings = (JSON.parse(json) as Finding[]).filter((one) => one.level !== 'info') // what a blank leaves unjudged
    expect(code).toBe(1)
    expect(findings.filter((one) => !BLANKS.includes(one.code))).toEqual([])
    for (const { at } of findings) {
      expect(out.split('\n')).toContain(at.file)
      const line = files[at.file]?.split('\n')[at.line - 1] ?? ''
      expect(line).not.toBe('')
      expect(at.column).toBeLessThanOrEqual(line.length + 1)
    }
  })

  test('has a place for every fact of the form, with its filling-in note above it', async () => {
    const { root, files } = await made(id)
    const text = files[`${folderIn(files)}/report.yaml`] ?? ''
    const facts = nodeAt(yaml(text), ['facts'])
    const { fields, open } = formOf(root, id).derivation.format.dictionary
    expect([...fields.keys(), ...open.keys()].filter((name) => !nodeAt(facts, name.split('.')))).toEqual([])
    for (const field of [...fields.values(), ...open.values()]) {
      const above = text.split('\n')[(nodeAt(facts, field.name.split('.'))?.at.line ?? 0) - 2]?.trim() ?? ''
      expect(above).toMatch(/^# /)
      expect(above).toContain(field.note?.replace(/\s+/g, ' ') ?? field.label)
      if (field.unit !== undefined) expect(above).toContain(`（${field.unit}）`)
    }
  })

  test('tells each required fact as a blank', async () => {
    const { root } = await made(id)
    const { out } = await jibao(root, 'check', '--format', 'json')
    const facts = nodeAt(yaml(readFileSync(join(root, `${folderIn(filesIn(root))}/report.yaml`), 'utf8')), ['facts'])
    const told = (JSON.parse(out) as Finding[])
      .filter((one) => one.code === 'input-blank')
      .map(({ at }) => `${at.file.split('/').at(-1)}:${at.line}`)
    const fields = [...formOf(root, id).derivation.format.dictionary.fields.values()]
    const required = fields.filter((field) => field.required)
    expect(required.length > 0).toBe(fields.length > 0) // a form may ask for nothing but the unit's projects
    expect(required.filter(({ name }) => !told.includes(`report.yaml:${nodeAt(facts, name.split('.'))?.at.line}`))).toEqual([])
  })

  test('has a place for all that the indicators ask of the unit, with the rubric above it', async () => {
    const { root, files } = await made(id)
    const text = files[`${folderIn(files)}/report.yaml`] ?? ''
    const indicators = nodeAt(yaml(text), ['indicators'])
    const { derivation } = formOf(root, id)
    const framework = derivation.framework
    const given = (name: string): boolean => derivation.figures.has(name) || derivation.format.dictionary.fields.has(name)
    const formulas = framework ? rubricFormulas(framework) : []
    const asked = (framework ? leavesOf(framework) : []).flatMap((leaf) =>
      leaf.points.flatMap((point) => {
        const own = formulas.filter((one) => one.point === point)
        const names =
          own.length === 0
            ? [point.name]
            : own.flatMap(({ formula }) => namesIn(formula).map(({ name }) => name)).filter((name) => !given(name))
        return names.filter((name) => !name.startsWith('业绩.')).map((name) => [leaf.name, name])
      }),
    )
    expect(asked.filter((path) => !nodeAt(indicators, path))).toEqual([])
    for (const path of asked) expect(text.split('\n')[(nodeAt(indicators, path)?.at.line ?? 0) - 2]).toMatch(/^ +# .+。$/)
  })

  test('has a heading for every section that the form does not fill in itself', async () => {
    const { root, files } = await made(id)
    const { narrative } = readMarkdown({ file: 'narrative.md', text: files[`${folderIn(files)}/narrative.md`] ?? '' })
    const written = everySection(narrative.sections).map((section) => section.title)
    const { empty } = formOf(root, id)
    const asked = (node: OutlineNode): string[] => {
      const supplied = [node.filled, node.opening].some((prose) => chosen(empty, prose))
      const below = node.children.flatMap(asked)
      return node.optional
        ? []
        : node.children.length === 0 && supplied && !node.free
          ? []
          : node.children.length > 0
            ? below
            : [node.title]
    }
    expect(
      outlineOf(empty)
        .flatMap(asked)
        .filter((title) => !written.includes(title)),
    ).toEqual([])
    expect(written.length > 2).toBe(outlineOf(empty).length > 0)
  })
})

describe('the files beside the report', () => {
  test('site.yaml and unit.yaml are made where there are none, and left where they stand', async () => {
    const { root, out } = await made('jiangnan-xian-2025')
    expect(out.split('\n').sort()).toEqual([
      '.jibao/schemas/',
      'content/new-unit/2030/indicators.yaml',
      'content/new-unit/2030/narrative.md',
      'content/new-unit/2030/report.yaml',
      'content/new-unit/unit.yaml',
      'content/site.yaml',
    ])
    const again = await jibao(root, 'new', 'new-unit', '2031', '--format', 'jiangnan-xian-2025')
    expect(again.out.split('\n').filter((file) => !file.includes('2031'))).toEqual([])
  })

  test('a unit that has a unit.yaml and no year yet gets its first year', async () => {
    const root = makeRoot({ 'content/site.yaml': SIXTH['content/site.yaml'] ?? '', 'content/u/unit.yaml': '# 手写\n' })
    expect((await jibao(root, 'new', 'u', '2030', '--format', BUILT_IN[0] ?? '')).code).toBe(0)
    expect(readFileSync(join(root, 'content/u/unit.yaml'), 'utf8')).toBe('# 手写\n')
  })

  test('a form that leaves points to the unit gets an indicators.yaml with those points to name', async () => {
    const { files } = await made('jiangnan-xian-2025')
    const own = yaml(files['content/new-unit/2030/indicators.yaml'])
    const open = [0, 1].map((i) =>
      [nodeAt(own, [i, 'name']), nodeAt(own, [i, 'children', 0, 'name']), nodeAt(own, [i, 'children', 0, 'weight'])].map((node) =>
        node?.kind === 'scalar' ? node.text : undefined,
      ),
    )
    expect(open).toEqual([
      ['产出', 'null', '20'],
      ['效益', 'null', '30'],
    ])
  })
})

/** A form of whatever facts and indicators, with one table. */
function form(facts: object, more: { indicators?: object; format?: string; rubric?: string; figures?: string }): Record<string, string> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://jibao.example/schemas/formats/odd-2025.schema.json',
    type: 'object',
    additionalProperties: false,
    required: ['format', 'facts'],
    properties: {
      format: { $ref: '../report.schema.json#/$defs/format' },
      facts,
      ...(more.indicators ? { indicators: more.indicators } : {}),
    },
  }
  return {
    'content/.gitkeep': '',
    'schemas/formats/odd-2025.schema.json': JSON.stringify(schema),
    'templates/odd-2025/format.yaml': `id: odd-2025
title: 自评表
region: 某省
rule: 表式
numbers: { blank: '', notApplicable: — }
scores: { decimals: 2 }
${more.format ?? 'parts: [{ table: 表 }]\n'}`,
    'templates/odd-2025/figures.yaml': more.figures ?? 'figures: {}\n',
    'templates/odd-2025/indicators.yaml':
      more.rubric ?? '- { name: 甲, weight: 100, points: [{ name: 甲, rule: met, worth: 100, text: 甲 }] }\n',
    'templates/odd-2025/tables.yaml': '表:\n  columns: 3\n  rows:\n    - { each: 指标, row: [=.名称, =.指标值, =.得分] }\n',
    'templates/odd-2025/report.hbs': '{{#each narrative.sections}}{{> section this}}{{/each}}',
  }
}

async function oddOf(files: Record<string, string>): Promise<{ files: Record<string, string>; told: string[] }> {
  const root = makeRoot(files)
  expect(await jibao(root, 'new', 'u', '2025', '--format', 'odd-2025')).toMatchObject({ code: 0, err: '' })
  const { out } = await jibao(root, 'check', '--format', 'json')
  const told = (JSON.parse(out) as Finding[]).filter(({ level }) => level !== 'info').map(({ code }) => code)
  return { files: filesIn(root), told: [...new Set(told)].filter((code) => !BLANKS.includes(code)) }
}

describe('forms of other shapes have a report that is told of its blanks only', () => {
  const number = { type: ['number', 'null'], 'x-unit': '项' }
  const inputs = { $ref: '../indicators.schema.json#/$defs/inputs' }

  test('groups in groups, with members of the unit’s own in an inner one and beside the form’s', async () => {
    const facts = {
      type: 'object',
      additionalProperties: false,
      required: ['收入', '业绩'],
      properties: {
        收入: {
          type: 'object',
          required: ['拨款', '其他'],
          properties: {
            拨款: { type: 'object', required: ['中央'], properties: { 中央: { title: '中央拨款', ...number } } },
            其他: { title: '其他收入', description: '名称自拟。', type: 'object', additionalProperties: number },
          },
        },
        业绩: { title: '业绩', type: 'object', required: ['培训'], properties: { 培训: number }, additionalProperties: number },
      },
    }
    const { files, told } = await oddOf(form(facts, { indicators: inputs }))
    expect(told).toEqual([])
    const text = files['content/u/2025/report.yaml'] ?? ''
    expect(text).toContain(`facts:
  收入:
    拨款:
      # 中央拨款（项）
      中央: null
    # 其他（项）：名称自拟。
    其他: {}
  # 业绩（项）
  业绩:
    # 培训（项）
    培训: null
`)
  })

  test('no facts, and no key for indicators that ask the unit for nothing', async () => {
    const rubric = '- { name: 甲, weight: 100, points: [{ name: 甲, rule: proportion, worth: 100, of: 率 }] }\n'
    const figures = 'figures:\n  率: { formula: 2 ÷ 2, show: percent 2 }\n'
    const { files, told } = await oddOf(form({ type: 'object', additionalProperties: false, properties: {} }, { rubric, figures }))
    expect(told).toEqual([])
    expect(files['content/u/2025/report.yaml']).toMatch(/\nfacts: \{\}\n$/)
    expect(Object.keys(files)).not.toContain('content/u/2025/narrative.md')
  })

  test('sections that the unit names, at any depth, have a placeholder that is told until it is replaced', async () => {
    const format = `parts: [{ narrative: report.hbs }, { table: 表 }]
numbering: [一、, （一）, '1.']
outline:
  - { title: 成效, children: free }
  - { title: 做法, children: [{ title: 经验, children: free }] }
`
    const { files, told } = await oddOf(form({ type: 'object', properties: { 甲数: number } }, { indicators: inputs, format }))
    expect(told).toEqual([])
    expect(files['content/u/2025/narrative.md']).toBe('# 成效\n\n## 【此处填写小标题】\n\n# 做法\n\n## 经验\n\n### 【此处填写小标题】\n\n')
  })

  test('groups of indicators in groups, with a row for the unit’s own in each that has points left, and its columns', async () => {
    const rubric = `- name: 产出
  weight: 70
  children:
    - { name: 数量, weight: 40, children: [{ name: 甲, weight: 10, points: [{ name: 甲, rule: met, worth: 10, text: 甲 }] }] }
    - { name: 质量, weight: 30, children: [] }
`
    const format = 'parts: [{ table: 表 }]\nindicators: both\nindicatorColumns: { 佐证材料: { required: true }, 度量单位: { of: unit } }\n'
    const { files, told } = await oddOf(form({ type: 'object', properties: { 甲数: number } }, { indicators: inputs, format, rubric }))
    expect(told).toEqual([])
    expect(files['content/u/2025/report.yaml']).toContain('\n  甲:\n    # 甲的，计10分；否则不计分。\n    甲: null\n    佐证材料: null\n')
    expect(files['content/u/2025/indicators.yaml']).toContain(`
- name: 产出
  children:
    - name: 数量
      children:
        # 指标名称
        - { name: null, weight: 30, target: null, 实际完成值: null, 佐证材料: null }
    - name: 质量
      children:
        # 指标名称
        - { name: null, weight: 30, target: null, 实际完成值: null, 佐证材料: null }
# 指标名称
- { name: null, weight: 30, target: null, 实际完成值: null, 佐证材料: null }
`)
  })

  test('a project’s form', async () => {
    const root = makeRoot({ ...TASK_FORM, 'content/.gitkeep': '' })
    expect((await jibao(root, 'new', 'u', '2025', 'p', '--format', 'task')).code).toBe(0)
    const { out } = await jibao(root, 'check', '--format', 'json')
    const told = (JSON.parse(out) as Finding[]).filter(({ level }) => level !== 'info').map(({ code }) => code)
    expect(told.filter((code) => !BLANKS.includes(code))).toEqual([])
  })
})

describe('the schemas that an editor asks for', () => {
  test('are found from every file, with all that they refer to, wherever the site lies', async () => {
    const root = makeRoot({ ...FORM, ...TASK_FORM, 'content/.gitkeep': '' })
    await jibao(root, 'new', 'u', '2025', '--format', 'jiangnan-xian-2025')
    await jibao(root, 'new', 'u', '2025', 'p', '--format', 'task')
    const files = filesIn(root)
    const sheets = Object.entries(files).filter(([file]) => file.startsWith('content/') && file.endsWith('.yaml'))
    expect(sheets.map(([file]) => file)).toEqual([
      'content/site.yaml',
      'content/u/2025/indicators.yaml',
      'content/u/2025/projects/p/report.yaml',
      'content/u/2025/report.yaml',
      'content/u/unit.yaml',
    ])
    const seen = new Set<string>()
    const follow = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      expect(existsSync(path), path).toBe(true)
      for (const [, ref = ''] of readFileSync(path, 'utf8').matchAll(/"\$ref":\s*"([^"#]+)/g)) follow(join(dirname(path), ref))
    }
    for (const [file, text] of sheets) {
      const [, schema] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? []
      follow(join(root, dirname(file), schema ?? 'no comment'))
    }
    expect([...seen].map((path) => path.slice(root.length + 1)).sort()).toEqual(
      ['check-codes', 'formats/jiangnan-xian-2025', 'formats/task', 'indicators', 'report', 'shared', 'site', 'unit'].map(
        (name) => `.jibao/schemas/${name}.schema.json`,
      ),
    )
  })

  test('follow a schema that has changed, and are told only then', async () => {
    const root = makeRoot({ ...FORM, 'content/.gitkeep': '' })
    const make = (year: string) => jibao(root, 'new', 'u', year, '--format', 'jiangnan-xian-2025')
    expect((await make('2025')).out).toContain('.jibao/schemas/')
    expect((await make('2026')).out).not.toContain('.jibao/schemas/')
    const schema = 'schemas/formats/jiangnan-xian-2025.schema.json'
    const changed = (FORM[schema] ?? '').replace('核定编制数', '编制数')
    writeFileSync(join(root, schema), changed)
    expect((await make('2027')).out).toContain('.jibao/schemas/')
    expect(readFileSync(join(root, '.jibao', schema), 'utf8')).toBe(changed.replace(/.*"\$id".*\n/, ''))
  })
})

test('last year’s 本年 is this year’s 上年, and nothing else is carried over', async () => {
  const root = makeRoot({})
  cpSync(join(PROGRAM, 'content/site.yaml'), join(root, 'content/site.yaml'))
  cpSync(join(PROGRAM, 'content/changsha-gaoqiao'), join(root, 'content/changsha-gaoqiao'), { recursive: true })
  expect((await jibao(root, 'new', 'changsha-gaoqiao', '2021', '--format', 'changsha-yuhua-2020')).code).toBe(0)
  const read = (year: number) => nodeAt(yaml(readFileSync(join(root, `content/changsha-gaoqiao/${year}/report.yaml`), 'utf8')), ['facts'])
  const text = (year: number, name: string) => {
    const node = nodeAt(read(year), name.split('.'))
    return node?.kind === 'scalar' ? node.text : undefined
  }
  for (const name of ['三公经费.公车运行维护', '三公经费.公务接待', '公用经费.合计']) {
    expect(text(2021, `${name}.上年决算`)).toBe(text(2020, `${name}.本年决算`))
    expect(text(2021, `${name}.上年决算`)).toMatch(/^\d/)
    expect([text(2021, `${name}.本年预算`), text(2021, `${name}.本年决算`)]).toEqual(['null', 'null'])
  }
  expect(text(2021, '财政供养人员.编制数')).toBe('null')
})

describe('what is refused', () => {
  test('to write over any file: exit code 1, and not a byte is changed', async () => {
    const { root } = await made('jiangnan-xian-2025')
    const before = filesIn(root)
    const { code, err } = await jibao(root, 'new', 'new-unit', '2030', '--format', BUILT_IN[0] ?? '')
    expect(code).toBe(1)
    expect(err).toBe('已经有 content/new-unit/2030/report.yaml、content/new-unit/2030/narrative.md，没有改动')
    expect(filesIn(root)).toEqual(before)
  })

  test('one file in the way keeps all others from being written', async () => {
    const root = makeRoot({ 'content/u/2030/narrative.md': '# 手写\n' })
    expect((await jibao(root, 'new', 'u', '2030', '--format', BUILT_IN[0] ?? '')).code).toBe(1)
    expect(Object.keys(filesIn(root))).toEqual(['content/u/2030/narrative.md'])
  })

  test.each([
    [['New', '2030', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
    [['../u', '2030', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
    [['u', '30', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
    [['u', '2030', 'x', 'y', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
    [['u', '2030', 'x', '--format', 'jiangnan-xian-2025'], '“jiangnan-xian-2025”是单位的表式，年度后面不写项目'],
    [['u', '2030', '--from', '2029'], '没有 2029 年度的报告可以沿用'],
    [['u', '2030', '--from', '上年', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
    [['u', '2030'], '用法：jibao new'],
    [[], '用法：jibao new'],
    [['u', '2030', '--format', 'jiangnan-xian-2052'], '没有“jiangnan-xian-2052”这套表式；是否应为“jiangnan-xian-2025”？'],
    [['u', '2030', '--format', 'zzz'], '没有“zzz”这套表式；现有：'],
  ])('wrong words %j: exit code 2, one sentence, no file', async (words, sentence) => {
    const root = makeRoot({ ...FORM, 'content/.gitkeep': '' })
    const { code, out, err } = await jibao(root, 'new', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(sentence)).toBe(true)
    expect(readdirSync(join(root, 'content'))).toEqual(['.gitkeep'])
    expect(existsSync(join(root, 'u'))).toBe(false)
  })

  test('come back with the next check, since git does not keep them, and know the forms of the site', async () => {
    const root = makeRoot({ ...FORM, 'content/.gitkeep': '' })
    await jibao(root, 'new', 'u', '2025', '--format', 'jiangnan-xian-2025')
    rmSync(join(root, '.jibao'), { recursive: true })
    await jibao(root, 'check')
    const { properties } = JSON.parse(readFileSync(join(root, '.jibao/schemas/report.schema.json'), 'utf8')) as {
      properties: { format: { examples: string[] } }
    }
    expect(properties.format.examples).toEqual(expect.arrayContaining(['jiangnan-xian-2025', 'guojia-zhengti-2013']))
  })
})
