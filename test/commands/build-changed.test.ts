// jibao build while somebody saves a file: what is published is what was checked, or nothing is.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { listing } from '../../scripts/terminal.ts'
import { makeMini, NARRATIVE, PROGRAM, type Ran, REPORT, SITE, UNIT } from '../mini.ts'
import { filesIn } from '../roots.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const LATER = {
  'content/u/2021/report.yaml': REPORT,
  'content/u/2021/narrative.md': `${NARRATIVE}\n![现场](a.svg)\n`,
  'content/u/2021/a.svg': PICTURE,
}

/** A build during which `meanwhile` happens: after the check, before the report that is named is set. */
async function buildWhile(root: string, named: string, meanwhile: () => void, ...words: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await dispatch([build], ['build', '--no-pdf', '--root', root, ...words], PROGRAM, {
    print: (text) => out.push(text),
    complain: (sentence) => err.push(sentence),
    progress: (line) => line.endsWith(named) && meanwhile(),
    findings: (findings, roots, language) => findings.length > 0 && out.push(listing(findings, roots, language, false)),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test.each([
  ['its data', 'content/u/2021/report.yaml', REPORT.replace('编制数: 52', '编制数: 53')],
  ['its data, to what cannot be read', 'content/u/2021/report.yaml', REPORT.replace('编制数: 52', '编制数: 五十二')],
  ['its data, to nothing', 'content/u/2021/report.yaml', ''],
  ['its narrative', 'content/u/2021/narrative.md', NARRATIVE.replace('全年', '全年度')],
  ['a narrative that was not there', 'content/u/2021/zz.md', '# 附\n'],
  ['its picture', 'content/u/2021/a.svg', PICTURE.replace('/>', '></svg>')],
  ['indicators of its own that were not there', 'content/u/2021/indicators.yaml', 'indicators: []\n'],
  ['the unit’s description', 'content/u/unit.yaml', UNIT.replace('某街道办事处', '某镇')],
  [
    'the data of the year before, out of which some of its figures are made',
    'content/u/2020/report.yaml',
    REPORT.replace('编制数: 52', '编制数: 50'),
  ],
])('a report is not published where somebody saves, between its check and its page, %s', async (_, file, text) => {
  const root = makeMini(LATER)
  const { code, out, err } = await buildWhile(root, 'u/2021', () => writeFileSync(join(root, file), text))
  expect(out).toContain('content/u/2021/report.yaml\n  1:1  错误  u/2021 的源文件在检查之后有改动，没有发布  [changed-since-check]')
  expect(out.match(/changed-since-check/g)).toHaveLength(1)
  expect({ code, err }).toEqual({ code: 1, err: '有错误，dist/ 没有改动' })
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('a report that is deleted between check and page is told like one that was changed', async () => {
  const root = makeMini(LATER)
  const { code, out } = await buildWhile(root, 'u/2021', () => rmSync(join(root, 'content/u/2021'), { recursive: true }), '--lang', 'en')
  expect(code).toBe(1)
  expect(out).toContain('source files of u/2021 were changed after they were checked, nothing is published')
})

test('a narrative that goes by another name is another: places in it are published', async () => {
  const root = makeMini(LATER)
  const folder = join(root, 'content/u/2021')
  expect((await buildWhile(root, 'u/2021', () => renameSync(join(folder, 'narrative.md'), join(folder, 'text.md')))).code).toBe(1)
})

test('no site can make light of it', async () => {
  const root = makeMini({ ...LATER, 'content/site.yaml': `${SITE}findings: { changed-since-check: 'off' }\n` })
  const { code, out } = await buildWhile(root, 'u/2021', () => writeFileSync(join(root, 'content/u/2021/zz.md'), '# 附\n'))
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('错误  u/2021 的源文件') as string })
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('what was published before stays byte for byte, and the next build publishes the change', async () => {
  const root = makeMini(LATER)
  const nothing = (): void => undefined
  expect((await buildWhile(root, 'u/2020', nothing)).code).toBe(0)
  const before = filesIn(join(root, 'dist'))
  const save = (): void => writeFileSync(join(root, 'content/u/2020/report.yaml'), REPORT.replace('编制数: 52', '编制数: 50'))
  expect((await buildWhile(root, 'u/2020', save, '--keep-going')).code).toBe(1)
  expect(filesIn(join(root, 'dist'))).toEqual(before)
  expect((await buildWhile(root, 'u/2020', nothing)).code).toBe(0)
  expect(readFileSync(join(root, 'dist/u/2020/data.json'), 'utf8')).not.toBe(before['u/2020/data.json'])
})

test('a file that is saved again as it was, and one that no report is made of, change nothing', async () => {
  const root = makeMini(LATER)
  const { code, out } = await buildWhile(root, 'u/2021', () => {
    writeFileSync(join(root, 'content/u/2021/report.yaml'), REPORT)
    writeFileSync(join(root, 'content/u/2021/draft.txt'), '草稿')
  })
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('已发布 2 份报告') as string })
})

test('a report is made by its form as it was checked', async () => {
  const [changed, quiet] = [makeMini(LATER), makeMini(LATER)]
  expect((await buildWhile(changed, 'u/2020', () => rmSync(join(changed, 'templates/mini'), { recursive: true }))).code).toBe(0)
  await buildWhile(quiet, 'u/2020', () => undefined)
  expect(filesIn(join(changed, 'dist'))).toEqual(filesIn(join(quiet, 'dist')))
})

test('the pages of the site are set from the templates that were tried', async () => {
  const root = makeMini({ 'templates/shared/index.hbs': '<!doctype html>\n<title>{{title}}</title>\n' })
  const { code } = await buildWhile(root, 'u/2020', () => writeFileSync(join(root, 'templates/shared/index.hbs'), '{{#if nothing}}\n'))
  expect(code).toBe(0)
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<title>公开站</title>')
})
