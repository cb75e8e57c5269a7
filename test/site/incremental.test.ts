// test: a site that is made over the one that stands is byte for byte the one that is made from nothing, and of it is
// written what changed.

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { keyText } from '../../scripts/base/report-key.ts'
import { figuresOf } from '../../scripts/figured.ts'
import { openDirectory, toReportPage, toSummary } from '../../scripts/pages/pages.ts'
import { openKeys } from '../../scripts/products/keys.ts'
import { openAssembly, openPublication, toReportFiles } from '../../scripts/site/site.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { makeMini, NARRATIVE, PROGRAM, REPORT, UNIT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

interface Made {
  readonly left: number
  readonly written: number
  readonly deleted: number
  readonly broken: readonly string[]
}

/** The reports of a root, assembled in `dist`; those in `kept` as if they could not be read. */
async function make(
  root: string,
  dist: string,
  state?: string,
  { shared = 'v1', kept = [] as string[], isReversed = false } = {},
): Promise<Made> {
  const workspace = openWorkspace({ site: root, program: PROGRAM })
  const keys = openKeys({ roots: workspace.roots, language: undefined, hasPdf: false })
  const publication = await openPublication(dist, state === undefined ? {} : { state })
  const assembly = openAssembly(publication, workspace.site, shared)
  for (const path of ASSETS) publication.put(path, '')
  let left = 0
  for (const key of isReversed ? workspace.reports.toReversed() : workspace.reports) {
    const { figures } = figuresOf(workspace, key)
    const digest = keys.ofReport(key)
    if (kept.includes(keyText(key))) expect(assembly.keep(key)).toBe(true)
    else if (assembly.leave(key, digest)) left += 1
    else if (figures) {
      const page = toReportPage(figures, workspace.site, false, workspace.templateCache).value
      publication.put(page.path, page.html)
      assembly.add(toReportFiles(figures, page, toSummary(figures, false), workspace.site), digest)
    }
  }
  const broken = assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache))
  if (broken.length > 0) publication.abandon()
  const { written, deleted } = broken.length > 0 ? { written: 0, deleted: 0 } : publication.commit()
  return { left, written, deleted, broken: broken.map(({ at, slots }) => `${at.file}:${at.line} ${String(slots['target'])}`) }
}

const ASSETS = [
  'schemas/data.schema.json',
  ...['report.css', 'formats/mini.css', 'favicon.svg'].map((name) => `assets/${name}`),
  ...readdirSync(join(PROGRAM, 'templates/shared'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`),
]

const UNITS = ['u', 'v', 'w', 'x', 'y'] as const
const YEARS = [2019, 2020, 2021]

function rootOf(): string {
  return makeMini(
    Object.fromEntries(
      UNITS.flatMap((unit, i) => [
        [`content/${unit}/unit.yaml`, UNIT.replace('某街道办事处', `第${i}街道办事处`)],
        ...YEARS.flatMap((year) => [
          [`content/${unit}/${year}/report.yaml`, REPORT],
          [`content/${unit}/${year}/narrative.md`, NARRATIVE.replace('全年培训', `全年在${unit}第${year}站培训`)],
        ]),
      ]),
    ),
  )
}

/** Made from nothing in a new folder, the last report first. */
async function fresh(root: string): Promise<Record<string, string>> {
  const dist = join(makeRoot({}), 'dist')
  expect((await make(root, dist, undefined, { isReversed: true })).broken).toEqual([])
  return filesIn(dist)
}

function edit(root: string, path: string, from: string, to: string): void {
  const place = join(root, 'content', path)
  const text = readFileSync(place, 'utf8')
  expect(text).toContain(from)
  writeFileSync(place, text.replace(from, to))
}

/** Step by step over one and the same dist/: what is done, and what is left then of 15 reports and written. */
const STEPS: readonly [what: string, change: (root: string) => void, made: Partial<Made>][] = [
  ['the first build', () => {}, { left: 0 }],
  ['nothing', () => {}, { left: 15, written: 0, deleted: 0 }],
  ['a word of one report', (root) => edit(root, 'v/2021/narrative.md', '站培训', '楼里讲课'), { left: 14, written: 3, deleted: 0 }],
  ['a number of one report', (root) => edit(root, 'w/2021/report.yaml', '在职人数: 43', '在职人数: 42'), { left: 14 }],
  [
    'a report more',
    (root) => {
      mkdirSync(join(root, 'content/y/2022'))
      writeFileSync(join(root, 'content/y/2022/report.yaml'), REPORT)
      writeFileSync(join(root, 'content/y/2022/narrative.md'), NARRATIVE)
    },
    { left: 15 },
  ],
  ['a report less', (root) => rmSync(join(root, 'content/w/2019'), { recursive: true }), {}],
  ['a unit’s region', (root) => edit(root, 'x/unit.yaml', '某省某市', '他省某市'), {}],
  ['a unit under another name', (root) => renameSync(join(root, 'content/u'), join(root, 'content/z')), {}],
  ['a unit less', (root) => rmSync(join(root, 'content/v'), { recursive: true }), {}],
  ['nothing again', () => {}, { left: 12, written: 0, deleted: 0 }],
]

test('a site that is made over the one that stands is the one that is made from nothing', { timeout: 120_000 }, async () => {
  const root = rootOf()
  const [dist, state] = [join(root, 'dist'), join(root, '.state')]
  for (const [what, change, expected] of STEPS) {
    change(root)
    expect(await make(root, dist, state), what).toMatchObject({ ...expected, broken: [] })
    const [is, wanted] = [filesIn(dist), await fresh(root)]
    expect(Object.keys(is), what).toEqual(Object.keys(wanted))
    expect(
      Object.keys(is).filter((path) => is[path] !== wanted[path]),
      what,
    ).toEqual([])
  }
})

const HARMS: readonly [what: string, harm: (dist: string, state: string) => void, left: number][] = [
  ['a page of a report was edited', (dist) => appendFileSync(join(dist, 'v/2020/index.html'), 'x'), 14],
  ['a file of a report is gone', (dist) => rmSync(join(dist, 'v/2020/text-0.js')), 14],
  ['a part of the index was edited', (dist) => appendFileSync(join(dist, 'search/0.js'), 'x'), 0],
  ['the lines of all reports are gone', (dist) => rmSync(join(dist, 'data/2020.jsonl')), 0],
  ['the manifest is gone', (dist) => rmSync(join(dist, 'manifest.json')), 0],
  ['what was known is gone', (_, state) => rmSync(state, { recursive: true }), 0],
  ['what was known is damaged', (_, state) => damage(state), 0],
]

function damage(state: string): void {
  for (const path of Object.keys(filesIn(state))) writeFileSync(join(state, path), '{"form":')
}

test.each(HARMS)('where %s, it is made again', { timeout: 60_000 }, async (_, harm, left) => {
  const root = rootOf()
  const [dist, state] = [join(root, 'dist'), join(root, '.state')]
  await make(root, dist, state)
  const whole = filesIn(dist)
  harm(dist, state)
  expect((await make(root, dist, state)).left).toBe(left)
  expect(filesIn(dist)).toEqual(whole)
  expect(await make(root, dist, state)).toMatchObject({ left: 15, written: 0 })
})

test('another program or other settings know nothing of the site that stands', { timeout: 60_000 }, async () => {
  const root = rootOf()
  const [dist, state] = [join(root, 'dist'), join(root, '.state')]
  await make(root, dist, state)
  expect(await make(root, dist, state, { shared: 'v2' })).toMatchObject({ left: 0, written: 0 })
  expect(await make(root, dist, state, { shared: 'v2' })).toMatchObject({ left: 15, written: 0 })
})

test('a report that is kept stays as it was, and is asked for again as soon as it can be read', { timeout: 60_000 }, async () => {
  const root = rootOf()
  const [dist, state] = [join(root, 'dist'), join(root, '.state')]
  await make(root, dist, state)
  const whole = filesIn(dist)
  edit(root, 'v/2021/narrative.md', '站培训', '楼里讲课')
  expect(await make(root, dist, state, { kept: ['v/2021'] })).toMatchObject({ left: 14, written: 0 })
  expect(filesIn(dist)).toEqual(whole)
  writeFileSync(join(dist, 'v/2021/index.html'), whole['v/2021/index.html']?.replace('第1街道', '某某街道') ?? '')
  expect(await make(root, dist, state, { kept: ['v/2021'] })).toMatchObject({ left: 14 }) // not sound, and yet kept
  expect(readFileSync(join(dist, 'v/2021/index.html'), 'utf8')).toContain('某某街道')
  expect(await make(root, dist, state)).toMatchObject({ left: 14 })
  expect(filesIn(dist)).toEqual(await fresh(root))
})

test('a link that leads nowhere any more is told at the report that was left, where its author wrote it', { timeout: 60_000 }, async () => {
  const root = rootOf()
  const [dist, state] = [join(root, 'dist'), join(root, '.state')]
  edit(root, 'v/2020/narrative.md', '编制', '见[去年](../../w/2019/index.html)和[该节](../../w/2021/index.html#s-2)。编制')
  expect((await make(root, dist, state)).broken).toEqual([])
  edit(root, 'w/2021/narrative.md', '# 主要业绩', '文字。')
  const without = await make(root, dist, state)
  expect(without).toMatchObject({ left: 14, broken: ['content/v/2020/narrative.md:5 ../../w/2021/index.html#s-2'] })
  edit(root, 'w/2021/narrative.md', '文字。', '# 主要业绩')
  rmSync(join(root, 'content/w/2019'), { recursive: true })
  const lost = await make(root, dist, state)
  expect(lost.broken).toEqual(['content/v/2020/narrative.md:5 ../../w/2019/index.html'])
  expect(existsSync(join(dist, 'w/2019/index.html'))).toBe(true)
})

beforeAll(() => expect(ASSETS.length).toBeGreaterThan(5))
