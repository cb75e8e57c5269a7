// test: a report filled in through its form in a real browser, from an empty one until it says what ours says: values, lists,
// records, indicators of the unit's own, comments and narrative.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everySection, pathKey, readMarkdown, type WrittenPlace, writtenPlaces } from '../../scripts/content/content.ts'
import type { Visit } from '../site/browsing.ts'

export type Places = ReadonlyMap<string, WrittenPlace>

type Step = string | number

/** What was asked for and found no box, by the step in which it was. */
export type Missing = Readonly<Record<string, readonly string[]>>

export const placesIn = (file: string): Places => writtenPlaces({ file, text: readFileSync(file, 'utf8') })

/** Values by their paths; blanks are none. */
export function said(places: Places): Record<string, string> {
  return Object.fromEntries(
    [...places].flatMap(([key, { kind, size, text }]) =>
      isValue(kind) ? [[key, `${kind} ${text}`]] : isNone(kind, size) ? [[key, 'none']] : [],
    ),
  )
}

export function commentsOf(places: Places): Record<string, string> {
  return Object.fromEntries(
    [...places].flatMap(([key, { comment, path }]) => (comment === '' || path.length === 0 ? [] : [[key, comment]])),
  )
}

const isValue = (kind: WrittenPlace['kind']): boolean => kind !== 'mapping' && kind !== 'list' && kind !== 'blank'

const isNone = (kind: WrittenPlace['kind'], size: number): boolean => kind === 'list' && size === 0

const run = async <T>(of: Visit, code: string): Promise<T> => (await of.page.evaluate(code)) as T

/** Until all is written and shown again. */
export async function settled(of: Visit): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await run<boolean>(of, 'preview.isSettled()')) return
    if (await run<boolean>(of, `document.getElementById('conflict').open`)) throw new Error('two sides of a file')
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(await run<string>(of, `document.getElementById('saved').textContent`))
}

/** Presses the first that is so; false where there is none. */
async function press(of: Visit, selector: string, name: string, value: string, before = ''): Promise<boolean> {
  const found = await run<boolean>(
    of,
    `(() => {
      const button = [...document.querySelectorAll('${selector}')].find((one) => one.dataset.${name} === ${JSON.stringify(value)})
      ${before}
      button?.click()
      return Boolean(button)
    })()`,
  )
  await settled(of)
  return found
}

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

/** report.yaml: what the unit names, records, values, comments. */
export async function fillReport(of: Visit, ours: Places, file = 'report.yaml'): Promise<Missing> {
  await addMembers(of, ours, file)
  await addRecords(of, ours, file)
  return typed(of, ours, file, [['format']])
}

/** Values, and then comments, of a file whose lists have as many items as ours. */
async function typed(of: Visit, ours: Places, file: string, fixed: readonly (readonly string[])[]): Promise<Missing> {
  const lists = await run<string[]>(of, `[...document.querySelectorAll('textarea[data-list]')].map((one) => one.dataset.path)`)
  const isFixed = ({ path }: WrittenPlace): boolean => fixed.some((end) => end.every((step, i) => path.at(i - end.length) === step))
  const values = valuesOf(ours, file, new Set(lists), isFixed)
  const nones = [...ours.values()].filter(({ kind, size }) => isNone(kind, size)).map(({ path }) => pathKey(path))
  for (const path of nones) await putNone(of, file, path)
  const comments = Object.entries(commentsOf(ours)).map(([path, text]): Wanted => ({ file, path, text, comment: true }))
  const later = new Set(await type(of, values)) // the answers of an indicator are asked for when it has a name
  return {
    values: await type(
      of,
      values.filter(({ path }) => later.has(path)),
    ),
    comments: await type(of, comments),
  }
}

/** A list of which its author says that there is nothing in it. */
async function putNone(of: Visit, file: string, path: string): Promise<void> {
  await run(
    of,
    `(() => {
      const list = [...document.querySelectorAll('[data-list]')].find(({ dataset }) => dataset.file === ${JSON.stringify(file)} && dataset.path === ${JSON.stringify(path)})
      const button = [...document.querySelectorAll('[data-put=none]')].find((one) => one.dataset.for === list?.id)
      if (list?.dataset.state === 'blank') button?.click()
    })()`,
  )
  await settled(of)
}

/** Single values, and lists by their lines. */
function valuesOf(ours: Places, file: string, boxes: ReadonlySet<string>, isFixed: (place: WrittenPlace) => boolean): Wanted[] {
  return [...ours.values()].flatMap((place): Wanted[] => {
    const key = pathKey(place.path)
    if (place.kind === 'list' && boxes.has(key)) {
      const items = Array.from({ length: place.size }, (_, i) => ours.get(pathKey([...place.path, i]))?.text ?? '')
      return [{ file, path: key, text: items.join('\n') }]
    }
    const isItem = typeof place.path.at(-1) === 'number'
    return !isValue(place.kind) || isItem || isFixed(place) ? [] : [{ file, path: key, text: place.text }]
  })
}

/** Members of groups in which the unit names them, one after another. */
async function addMembers(of: Visit, ours: Places, file: string): Promise<void> {
  const buttons = `[...document.querySelectorAll('button[data-add]')].filter((one) => one.dataset.file === ${JSON.stringify(file)})`
  for (const group of await run<string[]>(of, `${buttons}.map((one) => one.dataset.add)`)) {
    const path = JSON.parse(group) as Step[]
    const members = [...ours.values()].filter((one) => one.path.length === path.length + 1 && path.every((step, i) => one.path[i] === step))
    await run(
      of,
      `(() => {
        const button = ${buttons}.find((one) => one.dataset.add === ${JSON.stringify(group)})
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

async function addRecords(of: Visit, ours: Places, file: string): Promise<void> {
  const ends = await run<[string, string][]>(
    of,
    `[...document.querySelectorAll('.records button[data-insert]')].map((one) => [one.dataset.file, one.dataset.insert])`,
  )
  for (const [name, end] of ends) {
    const path = (JSON.parse(end) as Step[]).slice(0, -1)
    const count = name === file ? (ours.get(pathKey(path))?.size ?? 0) : 0
    for (let i = 0; i < count; i += 1) await press(of, '.records button[data-insert]', 'insert', JSON.stringify([...path, i]))
  }
}

const OWN = 'indicators.yaml'

/** indicators.yaml: what was begun with is taken away when ours stand behind it. */
export async function fillIndicators(of: Visit, ours: Places): Promise<Missing> {
  const begun = await run<number>(of, `document.querySelectorAll('#own > fieldset.own').length`)
  const nodes: string[] = []
  await addNodes(of, ours, [], { behind: begun, missing: nodes })
  for (let i = 0; i < begun; i += 1) await press(of, 'button[data-remove]', 'remove', '[0]')
  await addMembers(of, ours, OWN)
  await addRecords(of, ours, OWN)
  return { nodes, ...(await typed(of, ours, OWN, [['rule']])) }
}

/** Groups, rows and points, the outer before the inner. `behind`: so many stand before those at the top. */
async function addNodes(of: Visit, ours: Places, path: readonly Step[], to: { behind: number; missing: string[] }): Promise<void> {
  const count = ours.get(pathKey(path))?.size ?? 0
  for (let i = 0; i < count; i += 1) {
    const own = [...path, i]
    const at = own.map((step, depth) => (depth === 0 ? Number(step) + to.behind : step))
    const children = ours.get(pathKey([...own, 'children']))
    const rules = pointRules(ours, own)
    const kind = children ? 'group' : (rules[0] ?? 'row')
    if (path.length === 0 || i > 0) await add(of, at, kind, to.missing)
    else if (kind !== 'row') {
      // A group begins with a row that is judged by one target.
      await add(of, [...at.slice(0, -1), 1], kind, to.missing)
      await press(of, 'button[data-remove]', 'remove', JSON.stringify(at))
    }
    for (const [index, rule] of rules.entries()) if (index > 0) await add(of, [...at, 'points', index], rule, to.missing)
    if (children) await addNodes(of, ours, [...own, 'children'], to)
    if (children?.size === 0) await press(of, 'button[data-remove]', 'remove', JSON.stringify([...at, 'children', 0]))
  }
}

function pointRules(ours: Places, path: readonly Step[]): string[] {
  const count = ours.get(pathKey([...path, 'points']))?.size ?? 0
  return Array.from({ length: count }, (_, i) => ours.get(pathKey([...path, 'points', i, 'rule']))?.text ?? '')
}

async function add(of: Visit, at: readonly Step[], kind: string, missing: string[]): Promise<void> {
  const choose = `
    const kinds = button && document.getElementById(button.dataset.kinds)
    const chosen = kinds && [...kinds.options].find((one) => one.dataset.kind === ${JSON.stringify(kind)})
    if (chosen) chosen.selected = true
    if (button && !chosen) throw new Error('no kind ' + ${JSON.stringify(kind)})`
  if (!(await press(of, 'button[data-kinds]', 'insert', JSON.stringify(at), choose))) missing.push(`${kind} at ${JSON.stringify(at)}`)
}

/** Headings with those above them, and the text below each. */
export function sectionsIn(file: string): [string, string][] {
  const text = readFileSync(file, 'utf8')
  const { sections } = readMarkdown({ file, text }).narrative
  const all = everySection(sections)
  const above: string[] = []
  const lines = text.split('\n')
  return all.map(({ at, level, title }, i) => {
    above.splice(level - 1, above.length, title)
    const end = (all[i + 1]?.at.line ?? lines.length + 1) - 1
    return [above.join('/'), lines.slice(at.line, end).join('\n').trim()]
  })
}

/** Those that nothing is written under, and nothing need, the last first: what is above them may follow. */
async function takeHeadings(of: Visit, kept: ReadonlySet<string>): Promise<void> {
  const others = `[...document.querySelectorAll('button.remove[data-section]')].filter((one) => !${JSON.stringify([...kept])}.includes(one.closest('.section').querySelector('[data-text]').dataset.title))`
  const count = await run<number>(of, `${others}.length`)
  for (let tries = 0; tries < count + 10; tries += 1) {
    await run(of, `${others}.at(-1)?.click()`)
    await settled(of)
  }
}

/** narrative.md: headings of the outline that are not there are put in, and every box gets its text, the author's own headings in it. */
export async function fillNarrative(of: Visit, file: string): Promise<Missing> {
  const name = file.split('/').at(-1) ?? ''
  for (const [titles] of sectionsIn(file)) await press(of, 'button[data-section]', 'section', `${name}:new:${titles}`.replace(/\s/g, '_'))
  const text = readFileSync(file, 'utf8')
  await takeHeadings(of, new Set(sectionsIn(file).map(([titles]) => titles.split('/').at(-1) ?? '')))
  const boxes = await run<[string, string][]>(
    of,
    `[...document.querySelectorAll('textarea[data-text]')].map((one) => [one.id, one.dataset.title])`,
  )
  const lines = text.split('\n')
  const heads = boxes.map(([, title]) => title)
  const found = everySection(readMarkdown({ file, text }).narrative.sections)
  const missing: string[] = []
  let from = 0
  const stretches = heads.flatMap((title): { title: string; from: number }[] => {
    const at = found.findIndex((one, i) => i >= from && one.title === title)
    if (at < 0) return (missing.push(title), [])
    from = at + 1
    return [{ title, from: found[at]?.at.line ?? 0 }]
  })
  for (const [i, { from: line, title }] of stretches.entries()) {
    const end = stretches[i + 1]?.from ?? lines.length + 1
    const words = lines
      .slice(line, end - 1)
      .join('\n')
      .trim()
    const written = await run<boolean>(
      of,
      `(() => {
        const box = document.querySelectorAll('textarea[data-text]')[${i}]
        if (box?.dataset.title !== ${JSON.stringify(title)}) return false
        if (box.value === ${JSON.stringify(words)}) return true
        box.value = ${JSON.stringify(words)}
        box.dispatchEvent(new Event('input', { bubbles: true }))
        box.dispatchEvent(new Event('change', { bubbles: true }))
        return true
      })()`,
    )
    if (!written) missing.push(title)
    await settled(of)
  }
  return { sections: missing }
}

export function fileOf(root: string, key: string, name: string): string {
  const [unit = '', year = '', project] = key.split('/')
  return join(root, 'content', unit, year, ...(project === undefined ? [] : ['projects', project]), name)
}
