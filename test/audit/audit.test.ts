// jibao audit on files of its own: what it prints, in which formats, with which exit code.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { audit } from '../../scripts/commands/audit.ts'
import { listing } from '../../scripts/terminal.ts'
import { jibao, makeMini, PROGRAM } from '../mini.ts'

const TEXT = `2023年度某街道整体支出绩效自评报告

一、基本情况
财政供养人员情况	编制数	2023年实际在职人数	控制率
	23	23	85.19%

（一）人员。在职在编（含引进人才）：24人。

二、普查情况
共登记15343户，其中，单位7136户，有证个体4153户，无证个体4064户。
本级政府性基金收入1769.87元，一般公共预算收入11236.83万元，收入合计13006.70万元。

年度资金总额：	865.82	899.13	10	100.00%	10.00

九、结果应用
按规定公开。
九、其他情况
没有其他情况。
`

async function run(text: string | undefined, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'report.txt')
  if (text !== undefined) writeFileSync(file, text)
  const out: string[] = []
  const err: string[] = []
  const code = await dispatch([audit], ['audit', ...(text === undefined ? [] : [file]), ...words, '--root', PROGRAM], PROGRAM, {
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    progress: (line) => err.push(line),
    findings: (findings, roots, language) => findings.length > 0 && out.push(listing(findings, roots, language, false)),
  })
  return { code, out: out.join('\n').replaceAll(relative(PROGRAM, folder).replaceAll('\\', '/'), 'here'), err: err.join('\n') }
}

test('A foreign text is audited at its characters, with a caret below them, and errors give exit code 1.', async () => {
  const { code, out } = await run(TEXT)
  expect(code).toBe(1)
  expect(out).toContain('10:4  错误  合计不符：写作 15343户，7136户 + 4153户 + 4064户 = 15353户  [prose-sum]')
  expect(out).toContain('   |       ^^^^^^^')
  expect(out).toContain('单位写作“1769.87元”，应为“万元”')
  expect(out).toContain('比率不符：写作 100.00%，899.13 ÷ 865.82 = 103.847%')
  expect(out).toContain('比率不符：写作 85.19%，23 ÷ 23 = 100.000%')
  expect(out).toContain('在职人员写作 24人，另一处为 23')
  expect(out).toContain('序号“九、”重复或不连续')
})

test('The same findings come as JSON, with lines and columns.', async () => {
  const { code, out } = await run(TEXT, '--format', 'json')
  const findings = JSON.parse(out) as { code: string; at: { file: string; line: number; column: number } }[]
  expect(code).toBe(1)
  expect(findings.find((one) => one.code === 'prose-sum')?.at).toMatchObject({ line: 10, column: 4 })
})

test('SARIF says which version of the program found it, as check does.', async () => {
  const { version } = JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')) as { version: string }
  const versionIn = (sarif: string): unknown =>
    (JSON.parse(sarif) as { runs: { tool: { driver: { semanticVersion: string } } }[] }).runs[0]?.tool.driver.semanticVersion
  expect(versionIn((await run(TEXT, '--format', 'sarif')).out)).toBe(version)
  expect(versionIn((await jibao(makeMini(), 'check', '--format', 'sarif')).out)).toBe(version)
})

test('A sound text gives exit code 0.', async () => {
  expect((await run('2023年度自评报告\n\n一、基本情况\n收入100万元，其中甲60万元，乙40万元。\n')).code).toBe(0)
})

test('Wrong usage is told in a sentence and gives exit code 2.', async () => {
  expect(await run(undefined)).toMatchObject({ code: 2, err: '要审读哪个文件？' })
  expect((await run(undefined, 'nowhere.txt')).err).toBe('没有“nowhere.txt”这个文件')
  expect((await run(TEXT, '--format', 'pdf')).code).toBe(2)
  expect((await run(TEXT, '--level', 'loud')).code).toBe(2)
})

test('A long text of one kind of characters ends.', async () => {
  for (const piece of ['1', '其中1万元，', '一、甲\n', '1+1=', '5个：甲、', '\t1\n', '（', 'X', '见附件7，', '增长5%，']) {
    expect([0, 1]).toContain((await run(piece.repeat(Math.ceil(60_000 / piece.length)), '--quiet')).code)
  }
}, 120_000)

test('A text with radicals from a PDF has the findings of the same text in plain characters, and one notice.', async () => {
  const plain = '某镇2025年度自评报告\n在职人员48人，其中行政人员20人，事业人员30人。\n全年预算100万元，支出80万元，预算执行率为90%。\n'
  const copied = plain.replaceAll('人', '⼈').replaceAll('行', '⾏').replaceAll('支', '⽀')
  interface Told {
    readonly code: string
    readonly message: string
    readonly at: { readonly line: number; readonly column: number }
  }
  const findings = async (text: string): Promise<string[]> =>
    (JSON.parse((await run(text, '--format', 'json')).out) as Told[]).map(
      ({ at, code, message }) => `${code} ${at.line}:${at.column} ${message}`,
    )
  const told = await findings(copied)
  expect(told.filter((one) => !one.startsWith('text-from-pdf'))).toEqual(await findings(plain))
  expect(told.filter((one) => one.startsWith('text-from-pdf'))).toHaveLength(1)
  expect(told.length).toBeGreaterThan(2)
})
