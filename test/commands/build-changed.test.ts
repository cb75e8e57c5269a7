// jibao build while somebody saves a file: what is published is what was checked.

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { listing } from '../../scripts/terminal.ts'
import { makeMini, NARRATIVE, PROGRAM, type Ran, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { filesIn } from '../roots.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const LATER = {
  ...SAME_YEARS,
  'content/u/2021/report.yaml': REPORT,
  'content/u/2021/narrative.md': `${NARRATIVE}\n![现场](a.svg)\n`,
  'content/u/2021/a.svg': PICTURE,
}

/** A build during which `meanwhile` happens: after the check of the report that is named, before it is published. */
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

const quiet = (): void => undefined
const published = (root: string) => filesIn(join(root, 'dist'))

test.each<[string, (content: string) => void]>([
  ['its data', (content) => writeFileSync(join(content, 'u/2021/report.yaml'), REPORT.replace('编制数: 52', '编制数: 53'))],
  ['its data, to what cannot be read', (content) => writeFileSync(join(content, 'u/2021/report.yaml'), 'format: [')],
  ['its narrative', (content) => writeFileSync(join(content, 'u/2021/narrative.md'), NARRATIVE.replace('全年', '全年度'))],
  ['the name of its narrative', (content) => renameSync(join(content, 'u/2021/narrative.md'), join(content, 'u/2021/text.md'))],
  ['its picture', (content) => writeFileSync(join(content, 'u/2021/a.svg'), PICTURE.replace('/>', '></svg>'))],
  ['the unit’s description', (content) => writeFileSync(join(content, 'u/unit.yaml'), UNIT.replace('某街道办事处', '某镇'))],
  ['all of it away', (content) => rmSync(join(content, 'u/2021'), { recursive: true })],
  ['its form away', (content) => rmSync(join(content, '../templates/mini'), { recursive: true })],
])('what was checked is published, although somebody saves, between its check and its page, %s', async (_, save) => {
  const [changed, undisturbed] = [makeMini(LATER), makeMini(LATER)]
  expect((await buildWhile(changed, 'u/2021', () => save(join(changed, 'content')))).code).toBe(0)
  await buildWhile(undisturbed, 'u/2021', quiet)
  expect(published(changed)).toEqual(published(undisturbed))
})

test('the next build publishes the change', async () => {
  const [saved, fresh] = [makeMini(LATER), makeMini({ ...LATER, 'content/u/2020/report.yaml': REPORT.replace('编制数: 52', '编制数: 50') })]
  const save = (): void => writeFileSync(join(saved, 'content/u/2020/report.yaml'), REPORT.replace('编制数: 52', '编制数: 50'))
  await buildWhile(saved, 'u/2021', save)
  expect(published(saved)['u/2020/data.json']).toContain('"52"')
  await buildWhile(saved, 'u/2021', quiet)
  await buildWhile(fresh, 'u/2021', quiet)
  expect(published(saved)).toEqual(published(fresh))
})

test('the pages of the site are set from the templates that were tried', async () => {
  const root = makeMini({ 'templates/shared/index.hbs': '<!doctype html>\n<title>{{title}}</title>\n' })
  const { code } = await buildWhile(root, 'u/2020', () => writeFileSync(join(root, 'templates/shared/index.hbs'), '{{#if nothing}}\n'))
  expect(code).toBe(0)
  expect(published(root)['index.html']).toContain('<title>公开站</title>')
})
