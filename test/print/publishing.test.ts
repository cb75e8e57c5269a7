// test: what printing finds reaches whoever publishes, and dist/ holds no report that is not whole. No browser.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { observe } from '../../scripts/base/observation.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { printFailed } from '../../scripts/print/checks/print-failed.ts'
import { printFellBack } from '../../scripts/print/checks/print-fell-back.ts'
import type { Paper, PdfPrinter, Printed } from '../../scripts/print/print.ts'
import { makeMini, miniFiles } from '../mini.ts'
import { publishMini } from '../publishing.ts'

function printerThat(printChecked: (paper: Paper) => Printed): PdfPrinter {
  return {
    printChecked: async (paper) => printChecked(paper),
    print: () => Promise.reject(new Error('unused')),
    close: async () => undefined,
    browserVersion: async () => '153',
  }
}

test('A report that cannot be printed is a finding at its file, and leaves dist/ as it was', async () => {
  const root = makeMini()
  const printer = printerThat((paper) => ({
    observations: [observe(printFailed, paper.source ?? pointAt(''), { report: paper.title, detail: 'Target closed' })],
  }))
  const { done } = await publishMini(root, { printer })
  expect(done).toMatchObject([{ code: 'print-failed', level: 'error', report: 'u/2020', at: { file: 'content/u/2020/report.yaml' } }])
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('A fall-back is told, and the PDF published', async () => {
  const root = makeMini()
  const slots = { title: '题', loss: { term: 'print:text-missing' }, text: '第三行', count: 2, page: 4 }
  const printer = printerThat(() => ({
    pdf: new Uint8Array([37, 80, 68, 70]),
    observations: [observe(printFellBack, pointAt('content/u/2020/report.yaml'), slots)],
  }))
  const { done, told } = await publishMini(root, { printer })
  expect(done).toHaveProperty('files')
  expect(told.map(({ level, message, hint }) => [level, message, hint])).toEqual([
    ['warning', '《题》用 Paged.js 印不完整，已改用 Chromium 重印：缺少“第三行”', '在第 4 页；这类出入共 2 处'],
  ])
  expect(readFileSync(join(root, 'dist/u/2020/report.pdf'), 'latin1')).toBe('%PDF')
})

test('What printing found out about page ends stands in the page, with the script that heeds it; else neither does', async () => {
  const fixUps = { elements: 1, faces: [['某体', '国', 1000]], spans: [], copies: [], styles: [], texts: [[0, '"7"']] } as const
  const pageOf = async (printed: Partial<Printed>): Promise<string> => {
    const root = makeMini()
    const printer = printerThat(() => ({ pdf: new Uint8Array([37]), observations: [], ...printed }))
    await publishMini(root, { printer })
    expect(existsSync(join(root, 'dist/assets/paper.js'))).toBe(true)
    return readFileSync(join(root, 'dist/u/2020/index.html'), 'utf8')
  }
  const page = await pageOf({ fixUps })
  const said = /<main id="main" data-settled="([^"]*)">/.exec(page)?.[1] ?? ''
  expect(JSON.parse(said.replaceAll('&quot;', '"'))).toEqual(fixUps)
  const without = page.replace(/ data-settled="[^"]*"/, '').replace('<script src="../../assets/paper.js" defer></script>\n', '')
  expect(await pageOf({})).toBe(without)
})

test('The engine is the one asked for, else the form’s, else the site’s, else Chromium', async () => {
  const files = miniFiles()
  const form = Object.keys(files).find((path) => path.endsWith('mini/format.yaml')) ?? ''
  const engineWith = async (changes: Record<string, string>, asked?: 'chromium' | 'pagedjs'): Promise<string | undefined> => {
    const papers: Paper[] = []
    const printer = printerThat((paper) => (papers.push(paper), { pdf: new Uint8Array([37]), observations: [] }))
    const root = makeMini(changes)
    await publishMini(root, { printer, ...(asked ? { engine: asked } : {}) })
    return papers[0]?.engine
  }
  const site = { 'content/site.yaml': `${files['content/site.yaml']}engine: pagedjs\n` }
  expect(await engineWith({})).toBe('chromium')
  expect(await engineWith(site)).toBe('pagedjs')
  expect(await engineWith({ ...site, [form]: `${files[form]}\nengine: chromium\n` })).toBe('chromium')
  expect(await engineWith({ [form]: `${files[form]}\nengine: chromium\n` }, 'pagedjs')).toBe('pagedjs')
})
