// The indicators that a unit brings itself: what the form asks for, and what its buttons put into the file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { edited, type Path, type Row, writtenPlaces } from '../../scripts/content/content.ts'
import { belowIn, type Sheet } from '../../scripts/preview/form/control.ts'
import type { FormModel } from '../../scripts/preview/form/form.ts'
import { ownIndicators, type OwnIndicators, type OwnNode } from '../../scripts/preview/form/own-indicators.ts'
import { readRubric } from '../../scripts/preview/form/rubric.ts'
import { PROGRAM } from '../mini.ts'
import { makeRoot } from '../roots.ts'
import { modelAt } from './modelled.ts'

const SCHEMA = JSON.parse(readFileSync(join(PROGRAM, 'schemas/indicators.schema.json'), 'utf8')) as Parameters<typeof readRubric>[0]

it('asks what the schema of indicators asks, rule by rule', () => {
  const { rules } = readRubric(SCHEMA)
  const names = (rule: string): unknown =>
    rules
      .get(rule)
      ?.fields.map((one) => [one.name, 'members' in one ? 'group' : 'columns' in one ? [...one.columns.keys()] : one.kind, one.required])
  expect(names('tiers')).toEqual([
    ['name', 'text', true],
    ['worth', 'number', true],
    ['of', 'text', true],
    ['label', 'text', false],
    ['unit', 'text', false],
    ['tiers', ['above', 'upto', 'below', 'from', 'worth'], true],
    ['otherwise', 'number', true],
  ])
  expect(names('target')).toContainEqual(['loss', 'group', false])
  expect([...rules.keys()]).toEqual(['met', 'tiers', 'deduct', 'cases', 'choose', 'proportion', 'target', 'assess'])
  expect(readRubric({})).toEqual({ leaf: [], rules: new Map() })
})

const KEY = { unit: 'chongqing-biquan', year: 2023 }
const FOLDER = 'content/chongqing-biquan'
const read = (file: string): string => readFileSync(join(PROGRAM, file), 'utf8')
const HEAD = '# 说明\n\n'

function withOwn(indicators: string): FormModel {
  const same = ['content/site.yaml', `${FOLDER}/unit.yaml`, `${FOLDER}/2023/report.yaml`, `${FOLDER}/2023/narrative.md`]
  const files = Object.fromEntries(same.map((file) => [file, read(file)]))
  return modelAt(makeRoot({ ...files, [`${FOLDER}/2023/indicators.yaml`]: HEAD + indicators }), KEY)
}

function put(indicators: string, path: Path, index: number, row: Row): string {
  const made = edited(HEAD + indicators, [{ kind: 'insert', path, index, row }], () => [])
  if ('refused' in made) throw new Error(made.refused.code)
  return made.text.slice(HEAD.length)
}

function sheetOf(text: string): Sheet {
  const places = writtenPlaces({ file: '', text })
  return { file: 'indicators.yaml', places, below: belowIn(places), told: () => [], follows: () => [], lastYear: () => undefined }
}

const RUBRIC = readRubric(SCHEMA)
const own = (text: string): OwnIndicators => ownIndicators(sheetOf(HEAD + text), RUBRIC)
const ROW = '- { name: 甲, weight: 100, target: 及时 }\n'
const KINDS = own(ROW).kinds.map(({ kind, row }) => [kind, row] as const)
const RULES = own(ROW).rules.map(({ kind, row }) => [kind, row] as const)
const nodesOf = (nodes: readonly OwnNode[]): OwnNode[] => nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])])

it.each(KINDS)('what is begun as %s is there to be filled in, with places for comments', (kind, row) => {
  const [behind, first, within] = [
    put(ROW, [], 1, row),
    put('[]\n', [], 0, row),
    put(put(ROW, [], 1, KINDS[1]?.[1] ?? []), [1, 'children'], 1, row),
  ]
  for (const [text, path] of [
    [behind, [1]],
    [first, [0]],
    [within, [1, 'children', 1]],
  ] as const) {
    const node = nodesOf(own(text).nodes).find((one) => one.path.join() === path.join())
    expect(node, text).toBeDefined()
    expect(node?.canComment, text).toBe(true)
    expect(node?.name.state).toBe('blank')
    expect([node?.children?.length ?? 0, node?.row?.points.length ?? 0]).toEqual(kind === 'group' ? [1, 0] : [0, kind === 'row' ? 0 : 1])
  }
})

it.each(RULES)('a point of the rule %s has every required key, and no other', (kind, row) => {
  const text = put('- name: 甲\n  weight: 100\n', [0, 'points'], 0, row)
  const items = own(text).nodes[0]?.row?.points[0]?.items ?? []
  expect(items.length, kind).toBeGreaterThan(0)
  const required = items.filter((one) => one.kind === 'control' && one.required).map(({ path }) => path.at(-1))
  expect(required.every((name) => text.includes(`${String(name)}: null`))).toBe(true)
  expect(items.every((one) => one.kind !== 'control' || one.required || one.clears === 'nothing')).toBe(true)
})

it('what has only begun is told, and can be filled in further', () => {
  const rows = KINDS.reduce((text, [, row]) => put(text, [], 1, row), ROW)
  const { counts, narrative, own: found } = withOwn(rows)
  expect(found?.nodes.length).toBe(KINDS.length + 1)
  expect(narrative.length).toBeGreaterThan(0)
  expect(counts.error).toBeGreaterThan(KINDS.length)
})

it('what need not be written leaves no key behind, and a list can be taken away whole', () => {
  const text =
    '- name: 甲\n  weight: 100\n  points:\n    - { name: 乙, rule: proportion, worth: 100, of: 预算执行率, label: 率 }\n  sentences: [{ text: 一 }]\n'
  const [node] = own(text).nodes
  const controls = node?.row?.points[0]?.items.map((one) => (one.kind === 'control' ? [one.path.at(-1), one.clears] : []))
  expect(controls).toEqual([
    ['name', undefined],
    ['worth', undefined],
    ['of', undefined],
    ['label', 'key'],
    ['cap', 'nothing'],
  ])
  const sentences = node?.row?.more.find(({ path }) => path.at(-1) === 'sentences')
  expect(sentences).toMatchObject({ kind: 'records', isOwn: true, row: [['text', { kind: 'blank' }]] })
  expect(node?.row?.target).toBeUndefined() // it would stand beside the points
})

it('a loss is two values, or the one text that stands for it', () => {
  const losses = (loss: string): unknown =>
    own(`- { name: 甲, weight: 100, target: 50件, loss: ${loss} }\n`).nodes[0]?.row?.more.find(({ path }) => path.at(-1) === 'loss')
  expect(losses('proportional')).toMatchObject({ kind: 'control', text: 'proportional', clears: 'key' })
  expect(losses('{ deduct: 1, per: 1% }')).toMatchObject({ kind: 'group', isOwn: true, items: [{ text: '1' }, { text: '1%' }] })
})
