// In a real browser reports are filled in from an empty `new` until they say what ours say, in data and comments. Two of them,
// which have every kind of field between them; `npm run test:filling` fills in all.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { create } from '../../scripts/commands/new.ts'
import { openPreview, type OpenPreview } from '../../scripts/preview/preview.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { type Browsing, openBrowsing, type Visit } from '../site/browsing.ts'
import {
  commentsOf,
  fileOf,
  fillIndicators,
  fillNarrative,
  fillReport,
  type Missing,
  placesIn,
  said,
  sectionsIn,
  settled,
} from './filling.ts'

/** Form by form: units, and projects below them. */
const ALL: Readonly<Record<string, string>> = {
  'changsha-gaoqiao/2020': 'changsha-yuhua-2020',
  'shenzhen-kuichong/2024': 'shenzhen-dapeng-2024',
  'zhanjiang-quanzhuang/2023': 'guangdong-zhanjiang-2023',
  'chongqing-biquan/2023': 'chongqing-bishan-2023',
  'yueyang-sandadui/2023': 'yueyang-yueyanglou-2023',
  'shanghai-tiyu/2022': 'guojia-xiangmu-huizong-2020',
  'shanghai-tiyu/2022/changguan-jiesuan': 'guojia-xiangmu-2020',
  'shanghai-tiyu/2022/duikou-zhiyuan': 'guojia-xiangmu-2020',
  'anhui-mouzhen/2022/weituo-yewu': 'guojia-xiangmu-2020',
}
/** Indicators by rules, narrative, lists, quantities and waivers; and a project with groups, targets and levels. */
const TWO = ['chongqing-biquan/2023', 'anhui-mouzhen/2022/weituo-yewu']
const REPORTS = Object.keys(ALL).filter((key) => process.env.MODE === 'filling' || TWO.includes(key))

let site = ''
let preview: OpenPreview
let browsing: Browsing

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'jibao-filling-'))
  cpSync(join(PROGRAM, 'content/site.yaml'), join(site, 'content/site.yaml'))
  for (const key of REPORTS) {
    const [unit = '', ...words] = key.split('/')
    cpSync(join(PROGRAM, `content/${unit}/unit.yaml`), join(site, `content/${unit}/unit.yaml`))
    const made = await jibaoWith([create], site, 'new', unit, ...words, '--format', ALL[key] ?? '')
    expect(made.code, made.err).toBe(0)
  }
  const opened = await openPreview({ site, program: PROGRAM }, { port: 0 })
  if ('refused' in opened) throw new Error(opened.refused)
  preview = opened
  browsing = await openBrowsing(`http://127.0.0.1:${preview.port}/`, 240_000)
}, 240_000)

afterAll(async () => {
  await browsing?.close()
  await preview?.close()
  rmSync(site, { recursive: true, force: true })
})

async function visit(key: string): Promise<Visit> {
  const first = await browsing.visit(preview.address, { width: 1280 })
  await first.page.goto(`http://127.0.0.1:${preview.port}/report/${key}`)
  await settled(first)
  return first
}

it.each(REPORTS)(
  '%s is filled in from an empty one',
  async (key) => {
    const ours = (name: string): string => fileOf(PROGRAM, key, name)
    const theirs = (name: string): string => fileOf(site, key, name)
    const of = await visit(key)
    const missing: Record<string, Missing> = {}
    const files = ['indicators.yaml', 'report.yaml'].filter((name) => existsSync(ours(name)))
    if (files.includes('indicators.yaml')) missing.own = await fillIndicators(of, placesIn(ours('indicators.yaml')))
    missing.report = await fillReport(of, placesIn(ours('report.yaml')))
    const hasText = existsSync(ours('narrative.md'))
    if (hasText) missing.narrative = await fillNarrative(of, ours('narrative.md'))
    expect(Object.values(missing).flatMap((steps) => Object.entries(steps).filter(([, found]) => found.length > 0))).toEqual([])
    for (const name of files) {
      expect(said(placesIn(theirs(name)))).toEqual(said(placesIn(ours(name))))
      expect(commentsOf(placesIn(theirs(name)))).toMatchObject(commentsOf(placesIn(ours(name))))
    }
    if (hasText) expect(sectionsIn(theirs('narrative.md'))).toEqual(sectionsIn(ours('narrative.md')))
    expect(of.faults).toEqual([])
    await of.page.close()
  },
  900_000,
)
