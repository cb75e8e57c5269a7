// jibao audit on files as people have them: where it says that something is, and what it says of what it cannot read.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { audit } from '../../scripts/commands/audit.ts'
import { listing } from '../../scripts/terminal.ts'
import { docx, p, pdf, tbl, tc } from '../content/brought/files.ts'
import { PROGRAM } from '../mini.ts'

const WRONG = '共登记15343户，其中，单位7136户，有证个体4153户，无证个体4064户。'
const SOUND = '全年收入100万元，其中甲60万元，乙40万元。'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Audits what `words` name in a folder with these files. */
async function run(files: Readonly<Record<string, string | Uint8Array>>, ...words: string[]): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const out: string[] = []
  const err: string[] = []
  const given = words.map((word) => (word.startsWith('--') || !/[./]/.test(word) ? word : join(folder, word)))
  const code = await dispatch([audit], ['audit', ...given, '--root', PROGRAM], PROGRAM, {
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    progress: (line) => err.push(line),
    findings: (findings, roots, language, texts) => findings.length > 0 && out.push(listing(findings, roots, language, false, texts)),
  })
  const here = (lines: string[]): string => lines.join('\n').replaceAll(relative(PROGRAM, folder).replaceAll('\\', '/'), '.')
  return { code, out: here(out), err: here(err) }
}

test('In a Word file a finding stands below its heading, with the words and a caret.', async () => {
  const { code, out } = await run({ '报告.docx': docx(`${p('二、普查情况')}${p(WRONG)}`) }, './报告.docx')
  expect(code).toBe(1)
  expect(out).toContain('./报告.docx\n  “二、普查情况”下第 1 段  错误  合计不符：写作 15343户')
  expect(out).toContain(`          | ${WRONG}\n          |       ^^^^^^^`)
})

test('In a table it stands in a row, in a workbook in a cell, in a PDF on a page.', async () => {
  const rows = [['项目', '年初预算', '全年支出', '执行率'], ['甲', '100', '80', '80%'], ['乙', '50', '45', '90%'], ['丙', '200', '150', '57%']] // prettier-ignore
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '收支')
  const files = {
    'a.docx': docx(`${p('一、收支')}${tbl(...rows.map((row) => row.map((cell) => tc(cell))))}`),
    'b.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    'c.pdf': pdf(
      { texts: [[50, 500, '一、收支情况以及其他的情况']] },
      {
        texts: [
          [20, 500, WRONG.slice(0, 33)],
          [20, 480, WRONG.slice(33)],
        ],
      },
    ),
  }
  const { out } = await run(files, './a.docx', './b.xlsx', './c.pdf', '--quiet')
  expect(out).toContain('./a.docx 第 1 张表第 4 行: 错误 比率不符：写作 57%')
  expect(out).toContain('./b.xlsx 工作表“收支”单元格 D4: 错误 比率不符：写作 57%')
  expect(out).toContain('./c.pdf 第 2 页: 错误 合计不符：写作 15343户')
})

test('A folder is audited with all documents in it; what Word keeps beside an open file is none.', async () => {
  const files = {
    'd/a.docx': docx(p(WRONG)),
    'd/e/b.txt': `${SOUND}\n`,
    'd/~$a.docx': 'x',
    'd/c.png': 'x',
    'd/f.html': `<!doctype html><p>${WRONG}</p>`,
  }
  const { code, out } = await run(files, './d')
  expect(code).toBe(1)
  expect(out).toContain('检查了 3 份报告：错误 2')
  expect(await run({ 'd/c.png': 'x' }, './d')).toMatchObject({ code: 2, err: '文件夹里没有可以审读的文件' })
})

test('A file that cannot be read is one sentence with what to do, and exit code 2; the others are audited all the same.', async () => {
  const files = { 'a.doc': '{\\rtf1 x}', 'b.docx': docx(p(WRONG)), 'c.txt': Buffer.from('d6d0b9fa', 'hex') }
  const { code, err, out } = await run(files, './a.doc', './b.docx', './c.txt')
  expect(code).toBe(2)
  expect(err).toBe('./a.doc：这是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx\n./c.txt：文件不是 UTF-8 编码；用 UTF-8 编码另存')
  expect(out).toContain('检查了 1 份报告：错误 1')
  expect((await run(files, './a.doc', '--lang', 'en')).err).toBe(
    './a.doc: this is an RTF file; open it with Word or WPS and save it as .docx',
  )
  expect((await run({ 'a.pdf': new Uint8Array(51_000_000) }, './a.pdf')).err).toBe('./a.pdf：文件超过 50 MB；请去掉图片，或拆成几份')
})

test('What of a file was not read is told of the file, with no line of it.', async () => {
  const { code, out } = await run({ 'a.docx': docx(`<w:p><w:ins><w:r><w:t>${SOUND}</w:t></w:r></w:ins></w:p>`) }, './a.docx')
  expect([code, out.split('\n')[1]]).toEqual([0, '  提示  文件里有 1 处修订，按全部接受后的文字审读  [part-not-read]'])
})

test('Programs are told the spot, and no line that the file does not have.', async () => {
  const files = { 'a.docx': docx(`${p('一、普查')}${p(WRONG)}`) }
  const json = JSON.parse((await run(files, './a.docx', '--format', 'json')).out) as { at: object }[]
  expect(json[0]?.at).toMatchObject({ spot: { heading: '一、普查', paragraph: 1 } })
  const sarif = JSON.parse((await run(files, './a.docx', '--format', 'sarif')).out) as {
    runs: { results: { message: { text: string }; locations: { physicalLocation: object }[] }[] }[]
  }
  const [result] = sarif.runs[0]?.results ?? []
  expect(result?.message.text).toMatch(/^“一、普查”下第 1 段：合计不符：写作/)
  expect(Object.keys(result?.locations[0]?.physicalLocation ?? {})).toEqual(['artifactLocation'])
  const github = (await run(files, './a.docx', '--format', 'github')).out
  expect(github).toMatch(/^::error file=[^,]*a\.docx,title=prose-sum::“一、普查”下第 1 段/)
  expect((await run(files, './a.docx', '--format', 'markdown')).out).toContain('“一、普查”下第 1 段</code>')
})
