// In a real browser a report is filled in from an empty one until it says what ours says: values, lists, records, comments
// and narrative.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { create } from '../../scripts/commands/new.ts'
import { pathKey, type WrittenPlace, writtenPlaces } from '../../scripts/content/content.ts'
import { openPreview, type OpenPreview } from '../../scripts/preview/preview.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { type Browsing, openBrowsing, type Visit } from '../site/browsing.ts'

interface Filled {
  readonly key: string
  readonly format: string
}

/** Forms that bring their indicators, and forms that leave them to the unit. */
const REPORTS: readonly Filled[] = [
  { key: 'changsha-gaoqiao/2020', format: 'changsha-yuhua-2020' },
  { key: 'shenzhen-kuichong/2024', format: 'shenzhen-dapeng-2024' },
  { key: 'zhanjiang-quanzhuang/2023', format: 'guangdong-zhanjiang-2023' },
  { key: 'chongqing-biquan/2023', format: 'chongqing-bishan-2023' },
  { key: 'yueyang-sandadui/2023', format: 'yueyang-yueyanglou-2023' },
]

let site = ''
let preview: OpenPreview
let browsing: Browsing

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'jibao-filling-'))
  cpSync(join(PROGRAM, 'content/site.yaml'), join(site, 'content/site.yaml'))
  for (const { format, key } of REPORTS) {
    const [unit = '', year = ''] = key.split('/')
    cpSync(join(PROGRAM, `content/${unit}/unit.yaml`), join(site, `content/${unit}/unit.yaml`))
    const made = await jibaoWith([create], site, 'new', unit, year, '--format', format)
    expect(made.code, made.err).toBe(0)
    // How a unit's own indicators are judged is written in the file.
    for (const name of ['indicators.yaml']) {
      const own = join(PROGRAM, `content/${key}/${name}`)
      try {
        cpSync(own, join(site, `content/${key}/${name}`))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
    }
  }
  const opened = await openPreview({ site, program: PROGRAM }, { port: 0 })
  if ('refused' in opened) throw new Error(opened.refused)
  preview = opened
  browsing = await openBrowsing(`http://127.0.0.1:${preview.port}/`, 120_000)
}, 120_000)

afterAll(async () => {
  await browsing?.close()
  await preview?.close()
  rmSync(site, { recursive: true, force: true })
})

const run = async <T>(visit: Visit, code: string): Promise<T> => (await visit.page.evaluate(code)) as T

async function visit(key: string, width = 1280): Promise<Visit> {
  const first = await browsing.visit(preview.address, { width })
  await first.page.goto(`http://127.0.0.1:${preview.port}/report/${key}`)
  return first
}

/** Until all is written and shown again. */
async function settled(of: Visit): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await run<boolean>(of, 'preview.isSettled()')) return
    if (await run<boolean>(of, `document.getElementById('conflict').open`)) throw new Error('two sides of a file')
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error(await run<string>(of, `document.getElementById('saved').textContent`))
}

const placesIn = (file: string): ReadonlyMap<string, WrittenPlace> => writtenPlaces({ file, text: readFileSync(file, 'utf8') })

/** Types into boxes, as `input` and `change` tell it; gives those that are not there. */
const TYPE = `(wanted) => wanted.filter(({ path, text, comment, file }) => {
  const all = [...document.querySelectorAll('[data-path]')].filter((one) => one.dataset.file === file && one.dataset.path === path && 'comment' in one.dataset === (comment === true))
  const radio = all.find((one) => one.type === 'radio' && one.value === text)
  const box = radio ?? all.find((one) => one.matches('input, textarea, select'))
  if (!box) return true
  if (radio) radio.click()
  else if (box.value !== text) {
    box.value = text
    box.dispatchEvent(new Event('input', { bubbles: true }))
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return false
}).map(({ path }) => path)`

interface Wanted {
  readonly file: string
  readonly path: string
  readonly text: string
  readonly comment?: true
}

/** So many at once as leave the page time to show what was written. */
const AT_ONCE = 20

async function type(of: Visit, wanted: readonly Wanted[]): Promise<string[]> {
  const missing: string[] = []
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    missing.push(...(await run<string[]>(of, `(${TYPE})(${JSON.stringify(wanted.slice(from, from + AT_ONCE))})`)))
    await settled(of)
  }
  return missing
}

/** Members of groups in which the unit names them, one after another. */
async function addMembers(of: Visit, places: ReadonlyMap<string, WrittenPlace>): Promise<void> {
  const groups = await run<string[]>(of, `[...document.querySelectorAll('button[data-add]')].map((one) => one.dataset.add)`)
  for (const group of groups) {
    const path = JSON.parse(group) as string[]
    const members = [...places.values()].filter(
      (one) => one.path.length === path.length + 1 && path.every((step, i) => one.path[i] === step),
    )
    await run(
      of,
      `(() => {
        const button = [...document.querySelectorAll('button[data-add]')].find((one) => one.dataset.add === ${JSON.stringify(group)})
        const standing = [...document.querySelectorAll('[data-path]')].map((one) => JSON.parse(one.dataset.path).slice(0, ${path.length + 1}).join())
        for (const name of ${JSON.stringify(members.map((one) => one.path.at(-1)))}) {
          if (standing.includes([...${group}, name].join())) continue
          document.getElementById(button.dataset.of).value = name
          button.click()
        }
      })()`,
    )
    await settled(of)
  }
}

async function addRecords(of: Visit, places: ReadonlyMap<string, WrittenPlace>): Promise<void> {
  const ends = await run<string[]>(of, `[...document.querySelectorAll('.records button[data-insert]')].map((one) => one.dataset.insert)`)
  for (const end of ends) {
    const path = (JSON.parse(end) as (string | number)[]).slice(0, -1)
    const count = places.get(pathKey(path))?.size ?? 0
    for (let i = 0; i < count; i += 1) {
      await run(
        of,
        `[...document.querySelectorAll('.records button[data-insert]')].find((one) => one.dataset.insert === ${JSON.stringify(JSON.stringify([...path, i]))}).click()`,
      )
      await settled(of)
    }
  }
}

/** Single values, and lists by their lines. */
function valuesOf(places: ReadonlyMap<string, WrittenPlace>, boxes: ReadonlySet<string>): Wanted[] {
  const file = 'report.yaml'
  return [...places.values()].flatMap((place): Wanted[] => {
    const key = pathKey(place.path)
    if (place.kind === 'list' && boxes.has(key)) {
      const items = Array.from({ length: place.size }, (_, i) => places.get(pathKey([...place.path, i]))?.text ?? '')
      return [{ file, path: key, text: items.join('\n') }]
    }
    const isItem = typeof place.path.at(-1) === 'number'
    return place.kind === 'mapping' || place.kind === 'list' || place.kind === 'blank' || isItem
      ? []
      : [{ file, path: key, text: place.text }]
  })
}

const said = (places: ReadonlyMap<string, WrittenPlace>): Record<string, string> =>
  Object.fromEntries(
    [...places].flatMap(([key, { kind, text }]) =>
      kind === 'mapping' || kind === 'list' || kind === 'blank' ? [] : [[key, `${kind} ${text}`]],
    ),
  )

it.each(REPORTS)(
  '$key is filled in from an empty one',
  async ({ key }) => {
    const ours = placesIn(join(PROGRAM, `content/${key}/report.yaml`))
    const file = join(site, `content/${key}/report.yaml`)
    const of = await visit(key)
    await addMembers(of, ours)
    await addRecords(of, ours)
    const boxes = new Set(await run<string[]>(of, `[...document.querySelectorAll('[data-list]')].map((one) => one.dataset.path)`))
    const fixed = [pathKey(['format'])]
    const values = valuesOf(ours, boxes).filter(({ path }) => !fixed.includes(path))
    const missing = await type(of, values)
    const comments = [...ours.values()].flatMap((one): Wanted[] =>
      one.comment === '' || one.path.length === 0
        ? []
        : [{ file: 'report.yaml', path: pathKey(one.path), text: one.comment, comment: true }],
    )
    const noPlace = await type(of, comments)
    const filled = placesIn(file)
    expect({ missing, noPlace }).toEqual({ missing: [], noPlace: [] })
    expect(said(filled)).toEqual(said(ours))
    expect(comments.filter(({ path, text }) => filled.get(path)?.comment !== text)).toEqual([])
    expect(of.faults).toEqual([])
    await of.page.close()
  },
  300_000,
)
