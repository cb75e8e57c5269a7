// test: what jibao new writes: every place of the form, nothing filled in, and every blank told where it stands.

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { create } from '../../scripts/commands/new.ts'
import { everySection, formatIds, type Node, nodeAt, readMarkdown, readYaml } from '../../scripts/content/content.ts'
import { leavesOf, namesIn, type OutlineNode } from '../../scripts/facts/facts.ts'
import { chosen, type Figures, outlineOf, rubricFormulas } from '../../scripts/figures/figures.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { blankReport, derivationOf, openWorkspace } from '../../scripts/workspace.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([create, check], root, ...words)

/** All that a unit-year without a single entry may be told of. */
const BLANKS = ['input-blank', 'score-undetermined', 'section-children-missing', 'section-empty']
const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))
const FORM = Object.fromEntries(Object.entries(SIXTH).filter(([path]) => !path.startsWith('content/')))

const BUILT_IN = formatIds({ site: join(PROGRAM, 'test/none'), program: PROGRAM })
const ALL = [...BUILT_IN, 'jiangnan-xian-2025']

/** A root with nothing in content/ but what was made. */
async function made(id: string): Promise<{ root: string; out: string; files: Record<string, string> }> {
  const root = makeRoot({ ...FORM, 'content/.gitkeep': '' })
  const { code, out, err } = await jibao(root, 'new', 'new-unit', '2030', '--format', id)
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
  return { derivation: derivationOf(workspace, id), empty: blankReport(workspace, id, { unit: 'new-unit', year: 2030 }).empty }
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
    const text = files['content/new-unit/2030/report.yaml'] ?? ''
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
    const facts = nodeAt(yaml(readFileSync(join(root, 'content/new-unit/2030/report.yaml'), 'utf8')), ['facts'])
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
    const text = files['content/new-unit/2030/report.yaml'] ?? ''
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
    const { narrative } = readMarkdown({ file: 'narrative.md', text: files['content/new-unit/2030/narrative.md'] ?? '' })
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
    [['u', '2030', 'x', '--format', 'jiangnan-xian-2025'], '用法：jibao new'],
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
})
