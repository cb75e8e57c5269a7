// test: docs/2-add-a-format.md says nothing that the worked form, the schemas and the program do not do.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../scripts/catalogue.ts'
import { readYaml } from '../scripts/content/content.ts'
import { leavesOf, readFramework } from '../scripts/facts/rubric/framework.ts'
import { codesOf } from '../scripts/messages/messages.ts'
import { pointSentence } from '../scripts/pages/pages.ts'
import { HELPERS } from '../scripts/pages/templates/layout.ts'
import { jibao, PROGRAM } from './mini.ts'
import { filesIn, makeRoot } from './roots.ts'

const DOC = readFileSync(join(PROGRAM, 'docs/2-add-a-format.md'), 'utf8')
const SIXTH = join(PROGRAM, 'test/sixth-form')

interface Fence {
  readonly language: string
  readonly name: string
  readonly text: string
}

const fences: Fence[] = [...DOC.matchAll(/^```(\w*) ?(.*)\n([^]*?)^```$/gm)].map(([, language = '', name = '', text = '']) => ({
  language,
  name: name.trim(),
  text,
}))
const excerpts = fences.filter(({ name }) => name.includes('/'))

describe('the snippets with a file name', () => {
  test('are of every kind of file that a form has', () => {
    const kinds = new Set(excerpts.map(({ name }) => name.replace(/.*\//, '').replace(/^[a-z-]+(?=\.hbs)/, '*')))
    for (const kind of [
      'jiangnan-xian-2025.schema.json',
      'jiangnan-xian-xiangmu-2025.schema.json',
      'format.yaml',
      'figures.yaml',
      'indicators.yaml',
      '*.hbs',
      'jiangnan-xian-2025.css',
    ])
      expect(kinds).toContain(kind)
  })

  test.each(excerpts.map(({ name, text }, i) => [i + 1, name, text] as const))(
    '%i, of %s, stand in that file word for word, in order',
    (_, name, text) => {
      const file = readFileSync(join(SIXTH, name), 'utf8')
      let from = 0
      for (const piece of text.split(/^…\n/m)) {
        const at = file.indexOf(piece.trimEnd(), from)
        expect(at, piece).toBeGreaterThanOrEqual(0)
        from = at + 1
      }
    },
  )
})

describe('the scoring rules', () => {
  const points = fences.filter(({ name }) => name === '计分点')
  const worded = fences.filter(({ name }) => name === '印作')
  const read = (text: string) => {
    const { node, observations } = readYaml({ file: 'indicators.yaml', text: `- name: 例\n  points:\n${text.replace(/^/gm, '    ')}` })
    expect(observations).toEqual([])
    const { value: framework } = readFramework(node!)
    return leavesOf(framework).flatMap((leaf) => leaf.points)
  }

  test('are shown one and all', () => {
    const schema = JSON.parse(readFileSync(join(PROGRAM, 'schemas/indicators.schema.json'), 'utf8')) as {
      $defs: { point: { oneOf: { properties: { rule: { const: string } } }[] } }
    }
    const known = schema.$defs.point.oneOf.map((branch) => branch.properties.rule.const)
    expect([...new Set(points.flatMap(({ text }) => read(text).map((point) => point.rule as string)))].sort()).toEqual(known.sort())
  })

  test.each(points.map(({ text }, i) => [i + 1, text, worded[i]?.text ?? ''] as const))(
    'example %i is worded as the document says',
    (_, text, expected) => {
      expect(`${read(text).map(pointSentence).join('\n')}\n`).toBe(expected)
    },
  )
})

/** Names in backticks. */
const named = new Set([...DOC.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name))

test('every key of a format, a part, a section and a figure is named', () => {
  const properties = (file: string, ...path: string[]): string[] => {
    let here = JSON.parse(readFileSync(join(PROGRAM, 'schemas', file), 'utf8')) as Record<string, never>
    for (const step of path) here = here[step] ?? {}
    return Object.keys(here)
  }
  const keys = [
    ...properties('format.schema.json', 'properties'),
    ...['numbers', 'scores'].flatMap((group) => properties('format.schema.json', 'properties', group, 'properties')),
    ...properties('format.schema.json', '$defs', 'part', 'properties'),
    ...properties('format.schema.json', '$defs', 'section', 'then', 'properties'),
    ...properties('figures.schema.json', 'properties'),
    ...properties('figures.schema.json', '$defs', 'figure', 'properties'),
    ...properties('figures.schema.json', '$defs', 'taken', 'properties'),
    ...properties('indicators.schema.json', '$defs', 'leaf', 'properties'),
  ]
  const shown = fences.map(({ text }) => text).join('\n')
  expect(keys.filter((key) => !named.has(key) && !new RegExp(`(^|[ {,-])${key}:`, 'm').test(shown))).toEqual([])
})

describe('the tables', () => {
  const shown = fences.filter(({ name }) => name === '表格')
  const form = filesIn(SIXTH)['templates/jiangnan-xian-2025/format.yaml'] ?? ''

  test.each(shown.map(({ text }, i) => [i + 1, text] as const))('example %i can be printed', async (_, text) => {
    const site = makeRoot({
      ...filesIn(SIXTH),
      'templates/jiangnan-xian-2025/tables.yaml': `例:\n${text.replace(/^(?=.)/gm, '  ')}`,
      'templates/jiangnan-xian-2025/format.yaml': form.replace('table: 打分表', 'table: 例').replace(/.*table: 项目汇总表.*\n/, ''),
    })
    const { code, out } = await jibao(site, 'check')
    expect(code, out).toBe(0)
  })

  test('every key of a table, a row and a cell is named', () => {
    const { $defs } = JSON.parse(readFileSync(join(PROGRAM, 'schemas/tables.schema.json'), 'utf8')) as {
      $defs: Record<string, { properties?: object; then?: { properties?: object }; else?: { properties?: object } }>
    }
    const keys = ['table', 'column', 'row', 'cell', 'item'].flatMap((name) =>
      [$defs[name], $defs[name]?.then, $defs[name]?.else].flatMap((one) => Object.keys(one?.properties ?? {})),
    )
    const told = DOC.slice(DOC.indexOf('## 6.'), DOC.indexOf('## 7.'))
    expect(keys.length).toBeGreaterThan(30)
    expect(keys.filter((key) => !new RegExp(`[\`{ ]${key}[\`:]`).test(told))).toEqual([])
  })
})

test('every helper of the templates is named, and every shared partial that it names exists', () => {
  expect(HELPERS.filter((name) => !named.has(name))).toEqual([])
  for (const name of ['blocks', 'section', 'list', 'table']) {
    expect(named).toContain(name)
    expect(existsSync(join(PROGRAM, `templates/shared/${name}.hbs`))).toBe(true)
  }
})

test('the codes in the table of findings are codes', () => {
  const table = DOC.slice(DOC.indexOf('| 代码 |'))
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code).filter((code) => code.includes('-'))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((code) => !codesOf(CATALOGUE).includes(code))).toEqual([])
})

test('the document asks for no programming', () => {
  expect(DOC).not.toMatch(/TypeScript|\.ts\b|scripts\//)
  expect(
    fences.map(({ language }) => language).filter((language) => !['', 'sh', 'json', 'yaml', 'hbs', 'css', 'text'].includes(language)),
  ).toEqual([])
})
