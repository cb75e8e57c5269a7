// test: what is read from the disk, and from which root.

import { describe, expect, it } from 'vitest'
import { keyText } from '../../scripts/base/report-key.ts'
import {
  filesBelow,
  formatIds,
  locate,
  namesIn,
  nodeAt,
  readFolders,
  readFormat,
  readSchemas,
  readSheet,
  readSource,
  readUnitYear,
  type Roots,
} from '../../scripts/content/content.ts'
import { observed } from '../observed.ts'
import { makeRoot } from '../roots.ts'

type Files = Parameters<typeof makeRoot>[0]

function roots(site: Files, program: Files = {}): Roots {
  return { site: makeRoot(site), program: makeRoot(program) }
}

describe('files', () => {
  it('drops a byte order mark, so that the first column is the first character', () => {
    const { value } = readSheet(roots({ 'a.yaml': '\ufeffa: 1\n' }), 'a.yaml')
    expect(nodeAt(value.node, ['a'])?.at).toMatchObject({ file: 'a.yaml', line: 1, column: 4 })
  })

  it('tells a file that is missing, not UTF-8 or too large, each at its first character', () => {
    const bytes = new Uint8Array([0xc4, 0xea, 0xb6, 0xc8]) // 年度 in GBK
    const at = roots({
      'gbk.yaml': bytes,
      'cut.yaml': new Uint8Array([0x61, 0xe5, 0xb9]),
      'large.yaml': `#${'x'.repeat(5_000_000)}`,
      'limit.yaml': `#${'x'.repeat(4_999_999)}`,
    })
    expect(
      ['no.yaml', 'gbk.yaml', 'cut.yaml', 'large.yaml', 'limit.yaml'].map((file) => observed(readSource(at, file).observations)),
    ).toEqual([['file-missing 1:1'], ['file-not-utf8 1:1'], ['file-not-utf8 1:1'], ['file-too-large 1:1'], []])
    expect(readSource(at, 'large.yaml').observations[0]?.slots).toEqual({ bytes: 5_000_001, limit: 5_000_000 })
  })

  it('does not take a folder for a file, nor a file for a folder', () => {
    const at = roots({ 'a.yaml/b': '', content: '' })
    expect([locate(at, 'a.yaml'), namesIn(at, 'content', 'folder'), readFolders(at.site).reports]).toEqual([undefined, [], []])
  })

  it("reads the user's file before the program's of the same path, and lists names of both once", () => {
    const at = roots({ 'styles/a.css': 'user', 'styles/own/x.css': '' }, { 'styles/a.css': 'program', 'styles/b.css': 'program' })
    expect(['a', 'b'].map((name) => readSource(at, `styles/${name}.css`).source?.text)).toEqual(['user', 'program'])
    expect(filesBelow(at, 'styles')).toEqual(['styles/a.css', 'styles/b.css', 'styles/own/x.css'])
  })

  it('leaves hidden files and folders out', () => {
    expect(filesBelow(roots({ 'a/.git/x': '', 'a/.DS_Store': '', 'a/b': '' }), 'a')).toEqual(['a/b'])
  })
})

describe('unit-years', () => {
  it("are the folders named by a year, of the user's content only", () => {
    const at = roots(
      {
        'content/b/2020/report.yaml': '',
        'content/a/2021/report.yaml': '',
        'content/a/2020/x': '',
        'content/a/draft/x': '',
        'content/site.yaml': '',
      },
      { 'content/c/2020/report.yaml': '' },
    )
    expect(readFolders(at.site).reports.map(keyText)).toEqual(['a/2020', 'a/2021', 'b/2020'])
  })

  it('have their sheets and their narrative, several files in the order of their names', () => {
    const at = roots({
      'content/a/unit.yaml': 'name: 甲局',
      'content/a/2020/report.yaml': 'format: x',
      'content/a/2020/2.md': '# 二',
      'content/a/2020/1.md': '前言\n# 一',
      'content/a/2020/n.txt': '',
    })
    const { value, observations } = readUnitYear(at, { unit: 'a', year: 2020 })
    expect(observations).toEqual([])
    expect([value.narrativeFiles, value.narrative.sections.map(({ title, at: place }) => `${place.file} ${title}`)]).toEqual([
      ['content/a/2020/1.md', 'content/a/2020/2.md'],
      ['content/a/2020/1.md 一', 'content/a/2020/2.md 二'],
    ])
    expect(nodeAt(value.unitSheet.node, ['name'])?.at.file).toBe('content/a/unit.yaml')
  })

  it('tell all that is wrong in any of their files', () => {
    const at = roots({ 'content/a/2020/report.yaml': 'a: 1\na: 2', 'content/a/2020/n.md': '{{x' })
    expect(readUnitYear(at, { unit: 'a', year: 2020 }).observations.map(({ check, at: place }) => `${place.file} ${check.code}`)).toEqual([
      'content/a/unit.yaml file-missing',
      'content/a/2020/report.yaml yaml-duplicate-key',
      'content/a/2020/n.md reference-unclosed',
    ])
  })
})

describe('formats', () => {
  it('are laid over each other: a user may add one, or replace a file of a built-in one', () => {
    const at = roots(
      {
        'templates/mine/format.yaml': 'id: mine',
        'templates/base/figures.yaml': 'figures: {}',
        'templates/shared/list.hbs': 'user',
      },
      {
        'templates/base/format.yaml': 'id: base',
        'templates/base/figures.yaml': 'x',
        'templates/base/a.hbs': 'own',
        'templates/shared/a.hbs': 'shared',
        'templates/shared/list.hbs': 'program',
      },
    )
    expect(formatIds(at)).toEqual(['base', 'mine'])
    const { value } = readFormat(at, 'base')
    expect([value.format.node?.kind, value.figures.node?.kind]).toEqual(['mapping', 'mapping'])
    expect([...value.templates].map(([name, { text }]) => `${name} ${text}`)).toEqual(['a.hbs own', 'list.hbs user'])
  })

  it('tell which of their three sheets is missing', () => {
    const { observations } = readFormat(roots({ 'templates/x/format.yaml': 'id: x' }), 'x')
    expect(observations.map(({ slots }) => slots.file)).toEqual(['templates/x/figures.yaml', 'templates/x/indicators.yaml'])
  })
})

it("schemas of all folders are read, the user's before the program's", () => {
  const at = roots(
    { 'schemas/site.schema.json': 'user', 'schemas/formats/a.schema.json': 'a' },
    { 'schemas/site.schema.json': 'program', 'schemas/readme.md': '' },
  )
  expect(readSchemas(at).value.map(({ file, text }) => `${file} ${text}`)).toEqual([
    'schemas/site.schema.json user',
    'schemas/formats/a.schema.json a',
  ])
})
