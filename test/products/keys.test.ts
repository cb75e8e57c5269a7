// test: what the product of a report is kept under changes with everything that it is computed from, and with nothing else.

import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { keyText } from '../../scripts/base/report-key.ts'
import { openKeys } from '../../scripts/products/keys.ts'
import { makeMini, miniFiles, NARRATIVE, PROGRAM, REPORT, UNIT } from '../mini.ts'
import { project, TASK_FORM } from '../projects/form.ts'

const FORMAT = 'templates/mini/format.yaml'
const SCHEMA = 'schemas/formats/mini.schema.json'
const mini = miniFiles()
const PROJECTS = '{ 全年预算: { unit: 万元, of: 预算数 } }'

/** `mini` sees its unit's projects; `plain` does not, and `child` is based on it. */
function rootOf(): string {
  const plain = Object.fromEntries(
    Object.entries(mini).flatMap(([path, text]) => (path.startsWith('templates/mini/') ? [[path.replace('mini', 'plain'), text]] : [])),
  )
  const schema = (id: string): string => (mini[SCHEMA] ?? '').replace('mini.schema.json', `${id}.schema.json`)
  const reports = Object.entries({
    'u/2020': 'mini',
    'u/2021': 'mini',
    'v/2020': 'plain',
    'v/2021': 'plain',
    'v/2022': 'plain',
    'w/2021': 'child',
  })
  return makeMini({
    ...TASK_FORM,
    ...plain,
    [FORMAT]: `${mini[FORMAT]}projects: ${PROJECTS}\n`,
    'templates/plain/format.yaml': (mini[FORMAT] ?? '').replace('id: mini', 'id: plain'),
    'templates/child/format.yaml': 'id: child\nbase: plain\n',
    'schemas/formats/plain.schema.json': schema('plain'),
    'schemas/formats/child.schema.json': schema('child'),
    'content/v/unit.yaml': UNIT,
    'content/w/unit.yaml': UNIT,
    ...Object.fromEntries(
      reports.flatMap(([folder, form]) => [
        [`content/${folder}/report.yaml`, REPORT.replace('mini', form)],
        [`content/${folder}/narrative.md`, NARRATIVE],
      ]),
    ),
    ...project('road', '道路改造', '200', '150.5'),
    ...project('lamps', '路灯更换', '40', '40.00', 2021),
  })
}

interface Keyed {
  readonly reports: ReadonlyMap<string, string>
  readonly shared: string
}

function keysOf(root: string, { language, hasPdf = true }: { language?: 'zh' | 'en'; hasPdf?: boolean } = {}): Keyed {
  const keys = openKeys({ roots: { site: root, program: PROGRAM }, language, hasPdf })
  return { reports: new Map(keys.reports.map((report) => [keyText(report), keys.ofReport(report)])), shared: keys.ofShared(keys.reports) }
}

const ALL = ['u/2020', 'u/2020/road', 'u/2021', 'u/2021/lamps', 'v/2020', 'v/2021', 'v/2022', 'w/2021']

function changed(before: Keyed, after: Keyed): string[] {
  const names = ALL.filter((name) => before.reports.get(name) !== after.reports.get(name))
  return before.shared === after.shared ? names : [...names, 'shared']
}

const append =
  (path: string, text = '\n') =>
  (root: string) =>
    put(root, path, `${readFileSync(join(root, path), 'utf8')}${text}`)

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const builtIn = (path: string) => (root: string) => put(root, path, `${readFileSync(join(PROGRAM, path), 'utf8')}\n`)

const CHANGES: readonly [what: string, change: (root: string) => void, expected: readonly string[]][] = [
  ['a report: it and the year after', append('content/v/2020/report.yaml'), ['v/2020', 'v/2021']],
  ['a narrative', append('content/v/2021/narrative.md'), ['v/2021', 'v/2022']],
  ['a picture', (root) => put(root, 'content/v/2022/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), ['v/2022']],
  ['indicators of a unit’s own', (root) => put(root, 'content/v/2022/indicators.yaml', '[]\n'), ['v/2022']],
  ['the name of a file', (root) => renameSync(join(root, 'content/v/2022/narrative.md'), join(root, 'content/v/2022/n.md')), ['v/2022']],
  ['a unit', append('content/w/unit.yaml'), ['w/2021']],
  [
    'a project that the unit’s form sees: it, the unit’s, and the year after',
    append('content/u/2020/projects/road/report.yaml'),
    ['u/2020', 'u/2020/road', 'u/2021'],
  ],
  [
    'a project more',
    (root) =>
      put(root, 'content/u/2021/projects/road/report.yaml', readFileSync(join(root, 'content/u/2020/projects/road/report.yaml'), 'utf8')),
    ['u/2021'],
  ],
  ['a year less', (root) => rmSync(join(root, 'content/v/2021'), { recursive: true }), ['v/2021', 'v/2022']],
  ['a form, and those that are based on it', append('templates/plain/data.hbs'), ['v/2020', 'v/2021', 'v/2022', 'w/2021', 'shared']],
  ['a form that is based on another', append('templates/child/format.yaml'), ['w/2021', 'shared']],
  ['the form of projects', append('templates/task/table.hbs'), ['u/2020', 'u/2020/road', 'u/2021', 'u/2021/lamps', 'shared']],
  ['the schema of a form', append('schemas/formats/child.schema.json'), ['w/2021', 'shared']],
  ['a schema that all refer to', builtIn('schemas/report.schema.json'), [...ALL, 'shared']],
  ['a template that all share', builtIn('templates/shared/bar.hbs'), [...ALL, 'shared']],
  ['a library of figures', (root) => put(root, 'templates/shared/figures/own.yaml', 'figures: {}\n'), [...ALL, 'shared']],
  ['the settings of the site', append('content/site.yaml'), [...ALL, 'shared']],
  ['a font of the site', (root) => put(root, 'styles/fonts/own.ttf', ''), [...ALL, 'shared']],
  ['a style, which is none of a page’s business', builtIn('styles/paper.css'), ['shared']],
  ['a form that no report names', (root) => put(root, 'templates/unused/format.yaml', 'id: unused\n'), []],
  ['a script of the site’s pages', builtIn('templates/shared/report.js'), []],
  ['the schema of published data', builtIn('schemas/data.schema.json'), []],
  ['what is no content', (root) => put(root, 'content/v/.hidden', ''), []],
  ['times only', (root) => utimesSync(join(root, 'content/v/2020/report.yaml'), new Date(0), new Date(0)), []],
]

test.each(CHANGES)('keys change with %s', (_, change, expected) => {
  const root = rootOf()
  const before = keysOf(root)
  expect([...before.reports.keys()].sort()).toEqual(ALL)
  change(root)
  expect(changed(before, keysOf(root))).toEqual(expected)
})

test('keys change with the language and with the PDF that pages lead to', () => {
  const root = rootOf()
  expect(changed(keysOf(root), keysOf(root, { language: 'en' }))).toEqual([...ALL, 'shared'])
  expect(changed(keysOf(root), keysOf(root, { hasPdf: false }))).toEqual([...ALL, 'shared'])
})

test('keys know nothing of the folder that the site lies in', () => {
  const [here, there] = [rootOf(), rootOf()]
  expect(keysOf(here)).toEqual(keysOf(there))
})

test.each([
  ['in a flow mapping', '{ format: plain, facts: {} }\n'],
  ['in quotes', '"format": "plain"\nfacts: {}\n'],
  ['on a line of its own', 'format:\n  plain\nfacts: {}\n'],
])('the form that a report names is known where it is written %s', (_, text) => {
  const root = rootOf()
  put(root, 'content/w/2021/report.yaml', text)
  const before = keysOf(root)
  append('templates/plain/data.hbs')(root)
  expect(changed(before, keysOf(root))).toEqual(['v/2020', 'v/2021', 'v/2022', 'w/2021', 'shared'])
  const others = keysOf(root)
  append('templates/child/format.yaml')(root)
  expect(changed(others, keysOf(root))).toEqual([])
})
