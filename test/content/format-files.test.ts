import { expect, test } from 'vitest'
import { readFormat, textAt } from '../../scripts/content/content.ts'
import { makeRoot } from '../roots.ts'

const BASE = {
  'templates/base/format.yaml': 'id: base\ntitle: 项目表\nnumbers: { blank: "", notApplicable: —— }\ngrades: [{ name: 优, from: 0 }]\n',
  'templates/base/figures.yaml': 'figures:\n  甲: { formula: 1 + 1 }\n  乙: { formula: 2 + 2 }\n',
  'templates/base/tables.yaml': '表一: { columns: 1 }\n表二: { columns: 2 }\n',
  'templates/base/indicators.yaml': '- { name: 产出 }\n',
  'templates/base/title.hbs': '<h1>{{title}}</h1>',
}
const read = (files: Record<string, string>, id: string) => {
  const root = makeRoot(files)
  return readFormat({ site: root, program: root }, id)
}

test('a form that is based on another says what it changes, and has the rest from there', () => {
  const own = {
    'templates/own/format.yaml': 'id: own\nbase: base\nnumbers: { blank: / }\ngrades: null\n',
    'templates/own/figures.yaml': 'figures: { 乙: { formula: 3 + 3 }, 丙: { formula: 4 + 4 } }\n',
    'templates/own/tables.yaml': '表二: { columns: 3 }\n',
  }
  const { value, observations } = read({ ...BASE, ...own }, 'own')
  expect(observations).toEqual([])
  expect(['id', 'title'].map((key) => textAt(value.format.node, key))).toEqual(['own', '项目表'])
  expect(['blank', 'notApplicable'].map((key) => textAt(value.format.node, 'numbers', key))).toEqual(['/', '——'])
  expect(value.format.node).toMatchObject({ entries: expect.not.objectContaining({ grades: expect.anything() }) as unknown })
  expect(['甲', '乙', '丙'].map((name) => textAt(value.figures.node, 'figures', name, 'formula'))).toEqual(['1 + 1', '3 + 3', '4 + 4'])
  expect(['表一', '表二'].map((name) => textAt(value.tables?.node, name, 'columns'))).toEqual(['1', '3'])
  expect([value.indicators.file, [...value.templates.keys()], value.bases]).toEqual([
    'templates/base/indicators.yaml',
    ['title.hbs'],
    ['base'],
  ])
})

test('what is taken over keeps the place where it was written', () => {
  const { value } = read({ ...BASE, 'templates/own/format.yaml': 'id: own\nbase: base\n' }, 'own')
  const title = value.format.node?.kind === 'mapping' ? value.format.node.entries.get('title')?.value.at : undefined
  expect(title).toMatchObject({ file: 'templates/base/format.yaml', line: 2 })
})

test.each(['own', 'bse'])('a base that leads back or is not there (%s) is told at its name', (base) => {
  const { observations } = read({ ...BASE, 'templates/own/format.yaml': `id: own\nbase: ${base}\n` }, 'own')
  expect(observations.map(({ check, at }) => `${check.code} ${at.file}:${at.line}:${at.column}`)).toContain(
    'form-base-unknown templates/own/format.yaml:2:7',
  )
})
