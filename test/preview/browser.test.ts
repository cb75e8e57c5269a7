// The form as people use it, in a real browser: keys, pasted blocks, names, two sides of a file, a file that is broken.

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPreview, type OpenPreview } from '../../scripts/preview/preview.ts'
import { miniFiles, PROGRAM, REPORT } from '../mini.ts'
import { keptRoot } from '../roots.ts'
import { type Browsing, openBrowsing, type Visit } from '../site/browsing.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FILE = 'content/u/2020/report.yaml'

let root: ReturnType<typeof keptRoot>
let preview: OpenPreview
let browsing: Browsing

beforeAll(async () => {
  root = keptRoot(miniFiles())
  cpSync(join(PROGRAM, 'content/yueyang-sandadui'), join(root.folder, 'content/yueyang-sandadui'), { recursive: true })
  const opened = await openPreview({ site: root.folder, program: PROGRAM }, { port: 0 })
  if ('refused' in opened) throw new Error(opened.refused)
  preview = opened
  browsing = await openBrowsing(`http://127.0.0.1:${preview.port}/`)
}, 120_000)

afterAll(async () => {
  await browsing?.close()
  await preview?.close()
  root?.remove()
})

const run = async <T>(visit: Visit, code: string): Promise<T> => (await visit.page.evaluate(code)) as T
const read = (file = FILE): string => readFileSync(join(root.folder, file), 'utf8')
const selector = (id: string): string => `[id="${id}"]`
const QUOTA = 'report.yaml:facts/人员/编制数'

async function visit(key = 'u/2020', width = 1280): Promise<Visit> {
  const found = await browsing.visit(preview.address, { width })
  await found.page.goto(`http://127.0.0.1:${preview.port}/report/${key}`)
  await settled(found)
  return found
}

const settled = (of: Visit): Promise<unknown> => of.page.waitForFunction('preview.isSettled()', { timeout: 60_000, polling: 100 })
const until = (of: Visit, code: string): Promise<unknown> => of.page.waitForFunction(code, { timeout: 30_000, polling: 100 })

async function fill(of: Visit, id: string, text: string): Promise<void> {
  await of.page.focus(selector(id))
  await run(of, `document.activeElement.select()`)
  if (text === '') await of.page.keyboard.press('Delete')
  else await of.page.keyboard.type(text)
  await of.page.keyboard.press('Tab')
}

describe.each([360, 1280])('at %i px', (width) => {
  it('nothing hinders its use, and nothing is asked for from elsewhere', async () => {
    const of = await visit('yueyang-sandadui/2023', width)
    await of.page.evaluate(AXE)
    for (const tab of ['fill', 'page', 'told', 'fill']) {
      await of.page.click(`#tab-${tab}`)
      expect(await run(of, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      const violations = await run(
        of,
        `axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
      )
      expect([tab, violations]).toEqual([tab, []])
    }
    expect(of.faults).toEqual([])
    await of.page.close()
  }, 120_000)
})

it('a value typed with the keyboard is in the file, in what follows from it and on the page', async () => {
  const of = await visit()
  await of.page.click('#tab-page')
  const frame = await (await of.page.waitForSelector('#page-frame'))?.contentFrame()
  await frame?.waitForSelector('data')
  await frame?.evaluate('document.documentElement.dataset.kept = "1"; scrollTo(0, 40)')
  await of.page.click('#tab-fill')
  await fill(of, QUOTA, '1,043')
  await settled(of)
  expect(read()).toBe(REPORT.replace('编制数: 52', '编制数: 1043'))
  expect(await run(of, `document.querySelector('${selector(QUOTA)}').closest('.field').querySelector('.follows').textContent`)).toMatch(
    /4\.1/,
  )
  await of.page.click('#tab-page')
  await frame?.waitForFunction(`document.body.textContent.includes('1043')`)
  expect(await frame?.evaluate('[document.documentElement.dataset.kept, scrollY]')).toEqual(['1', 40]) // the same document, where it was
  await of.page.click('#tab-fill')
  await fill(of, QUOTA, '')
  await settled(of)
  expect(read()).toBe(REPORT.replace('编制数: 52', '编制数: null'))
  await of.page.click(`[data-put=zero][data-for="${QUOTA}"]`)
  await settled(of)
  expect(read()).toBe(REPORT.replace('编制数: 52', '编制数: 0'))
  await fill(of, QUOTA, '52.0人')
  expect(await run(of, `document.querySelector('${selector(QUOTA)}').hasAttribute('data-wrong')`)).toBe(true)
  expect(read()).toBe(REPORT.replace('编制数: 52', '编制数: 0'))
  await fill(of, QUOTA, '52')
  await settled(of)
  expect(read()).toBe(REPORT)
  expect(of.faults).toEqual([])
  await of.page.close()
}, 120_000)

it('a block from a spreadsheet goes into the table, thousands taken out and shown', async () => {
  const of = await visit()
  await run(
    of,
    `(() => {
      const box = document.querySelector('${selector('report.yaml:facts/经费/合计/预算')}')
      const data = new DataTransfer()
      data.setData('text/plain', '1,200.50\\t1,100.00\\r\\n700.00\\t600.25\\r\\n')
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })()`,
  )
  await settled(of)
  expect(read()).toBe(
    REPORT.replace('120.50, 决算: 100.5 ', '1200.50, 决算: 1100.00 ').replace('70, 决算: 60.25 ', '700.00, 决算: 600.25 '),
  )
  expect(await run(of, `document.querySelector('.pasted').textContent`)).toBe(
    '粘贴了 4 格；去掉千分位等 2 处：1,200.50 → 1200.50、1,100.00 → 1100.00',
  )
  await of.page.close()
  writeFileSync(join(root.folder, FILE), REPORT)
}, 120_000)

it('two sides of a file are shown, and the author chooses', async () => {
  const of = await visit()
  await of.page.focus(selector(QUOTA))
  await run(of, 'document.activeElement.select()')
  await of.page.keyboard.type('60')
  const theirs = REPORT.replace('在职人数: 43', '在职人数: 44')
  writeFileSync(join(root.folder, FILE), theirs)
  await until(of, `document.querySelector('${selector('report.yaml:facts/人员/在职人数')}').value === '44'`)
  expect(await run(of, 'document.activeElement.value')).toBe('60') // what is being typed is left alone
  await of.page.keyboard.press('Tab')
  await until(of, `document.getElementById('conflict').open`)
  expect(read()).toBe(theirs)
  expect(await run(of, `document.getElementById('conflict-theirs').textContent`)).toBe(theirs)
  expect(await run(of, `document.getElementById('conflict-mine').textContent`)).toContain('60')
  await of.page.click('#take-mine')
  await settled(of)
  expect(read()).toBe(theirs.replace('编制数: 52', '编制数: 60'))
  await of.page.close()
  writeFileSync(join(root.folder, FILE), REPORT)
}, 120_000)

it('names are offered behind two braces, and what they print is shown', async () => {
  const of = await visit()
  const box = 'textarea.prose'
  await of.page.focus(box)
  await run(of, `document.activeElement.setSelectionRange(0, 0)`)
  await of.page.keyboard.type('{{在职人')
  await until(of, `document.querySelector('.names li')`)
  await of.page.keyboard.press('Enter')
  expect(await run(of, `document.querySelector('${box}').value`)).toMatch(/^\{\{人员\.在职人数\}\}/)
  await of.page.keyboard.press('Tab')
  await until(of, `document.querySelector('.bound data')`)
  expect(read('content/u/2020/narrative.md')).toContain('{{人员.在职人数}}')
  await of.page.close()
}, 120_000)

it('a file that is broken keeps the last good page, tells why, and takes nothing', async () => {
  const of = await visit()
  writeFileSync(join(root.folder, FILE), REPORT.replace('facts:', 'facts: ['))
  await until(of, `document.querySelector('.broken') && document.querySelector('.form').inert`)
  expect(await run(of, `document.querySelector('.broken').textContent`)).toContain(FILE)
  await of.page.click('#tab-page')
  const frame = await (await of.page.waitForSelector('#page-frame'))?.contentFrame()
  await frame?.waitForSelector('data')
  writeFileSync(join(root.folder, FILE), REPORT)
  await of.page.click('#tab-fill')
  await until(of, `!document.querySelector('.broken') && !document.querySelector('.form').inert`)
  await of.page.close()
}, 120_000)

it('a table of records is begun, filled in, ordered and emptied with the keys alone', async () => {
  const of = await visit()
  const press = async (...keys: Parameters<typeof of.page.keyboard.press>[0][]): Promise<void> => {
    for (const key of keys) await of.page.keyboard.press(key)
  }
  const at = (path: string): Promise<unknown> => until(of, `document.activeElement.dataset.path === ${JSON.stringify(path)}`)
  const begin = async (index: number): Promise<void> => {
    await of.page.focus(`[data-insert='["waivers",${index}]']`)
    await press('Enter')
    await at(`["waivers",${index},"code"]`)
  }
  await begin(0)
  await of.page.keyboard.type('balance')
  await press('Tab')
  await of.page.keyboard.type('经费')
  await press('Tab')
  await of.page.keyboard.type('甲')
  await press('Enter')
  await of.page.keyboard.type('乙')
  await press('Tab')
  await of.page.keyboard.type('原表如此')
  await press('Tab') // both arrows are off: there is one record
  await settled(of)
  expect(await run(of, 'document.activeElement.dataset.remove')).toBe('["waivers",0]')
  expect(read()).toBe(`${REPORT}waivers:\n  - { code: balance, of: 经费, for: [甲, 乙], reason: 原表如此 }\n`)
  await begin(1)
  await press('Tab', 'Tab', 'Tab', 'Tab')
  expect(await run(of, 'document.activeElement.dataset.move')).toBe('["waivers",1]')
  await press('Enter')
  await until(of, `document.activeElement.dataset.move === '["waivers",0]'`)
  await settled(of)
  expect(read()).toContain('waivers:\n  - { code: null, of: null, for: null, reason: null }\n  - { code: balance')
  for (const left of [1, 0]) {
    await of.page.focus(`button[data-remove='["waivers",0]']`)
    await press('Enter')
    await until(of, `document.querySelectorAll('button[data-remove^=\\[\\"waivers\\"]').length === ${left}`)
  }
  await settled(of)
  expect(read()).toBe(`${REPORT}waivers: []\n`)
  await of.page.close()
  writeFileSync(join(root.folder, FILE), REPORT)
}, 120_000)

it('the views are tabs for the keyboard too', async () => {
  const of = await visit()
  await of.page.focus('#tab-fill')
  await of.page.keyboard.press('ArrowLeft')
  expect(await run(of, `[document.activeElement.id, document.getElementById('told').hidden]`)).toEqual(['tab-told', false])
  await of.page.keyboard.press('Home')
  expect(await run(of, `[document.activeElement.id, document.getElementById('fill').hidden]`)).toEqual(['tab-fill', false])
  await of.page.close()
}, 120_000)
