import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibao, makeMini, miniFiles, NARRATIVE, narrative, PROGRAM, REPORT, report, SITE, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

/** One error in the narrative, one warning in the report. */
const FAULTY = { ...report(REPORT.replace('公开: true', '公开: false')), ...narrative(NARRATIVE.replace('{{在职率}}', '{{在职绿}}')) }
const SECOND = { 'content/v/unit.yaml': UNIT, 'content/v/2020/report.yaml': REPORT, 'content/v/2020/narrative.md': NARRATIVE }
const found = (out: string): string[] => (JSON.parse(out) as Finding[]).map((one) => `${one.report} ${one.code}`)

test('--only may be given several times and beside names, and wants names that content/ has', async () => {
  const root = makeMini({ ...FAULTY, ...SECOND, 'content/v/2021/report.yaml': 'format: nothing\n' })
  expect((await jibao(root, 'check', '--only', 'v/2020')).out).toContain('检查了 1 份报告：错误 0，警告 0，')
  expect((await jibao(root, 'check', '--only', 'v/2020', '--only', 'u/2020')).out).toContain('检查了 2 份报告：错误 1，警告 1')
  expect((await jibao(root, 'check', 'v/2020', '--only=u/2020')).out).toContain('检查了 2 份报告')
  expect(await jibao(root, 'check', '--only', 'w/2020')).toEqual({ code: 2, out: '', err: 'content/ 里没有 w/2020' })
})

test('--level lists the severe ones and counts the others; the exit code stays', async () => {
  const warned = makeMini({ ...FAULTY, ...narrative(NARRATIVE) })
  expect(await jibao(warned, 'check', '--level', 'error')).toEqual({
    code: 0,
    err: '',
    out: expect.stringMatching(/^检查了 1 份报告：错误 0，警告 1，提示 (\d+)；未列出：错误 0，警告 1，提示 \1$/) as string,
  })
  const { code, out } = await jibao(makeMini(FAULTY), 'check', '--level', 'error', '--lang', 'en')
  expect(code).toBe(1)
  expect(out).toContain('[reference-unknown]')
  expect(out).not.toContain('[points-lost-without-reason]')
  expect(out).toMatch(/1 report checked: 1 error, 1 warning, (\d+ notes?); left out: 0 errors, 1 warning, \1$/)
})

test('--max-findings takes the most severe, whatever their place, and counts the others', async () => {
  const { code, out } = await jibao(makeMini(FAULTY), 'check', '--max-findings', '1')
  expect(code).toBe(1)
  expect(out).toContain('[reference-unknown]')
  expect(out).toMatch(/；未列出：错误 0，警告 1，提示 \d+$/)
  const none = await jibao(makeMini(FAULTY), 'check', '--max-findings', '0')
  expect(none.code).toBe(1)
  expect(none.out).toMatch(/^检查了 1 份报告：(错误 1，警告 1，提示 \d+)；未列出：\1$/)
})

test.each(['json', 'gitlab'])('--format %s has no place for a count, which is told on standard error', async (format) => {
  const { out, err } = await jibao(makeMini(FAULTY), 'check', '--format', format, '--max-findings', '1')
  expect(JSON.parse(out)).toHaveLength(1)
  expect(err).toMatch(/^未列出：错误 0，警告 1，提示 \d+$/)
  expect((await jibao(makeMini(FAULTY), 'check', '--format', format)).err).toBe('')
})

test.each(['sarif', 'github', 'markdown'])('--format %s counts what is left out', async (format) => {
  const { code, out, err } = await jibao(makeMini(FAULTY), 'check', '--format', format, '--max-findings', '1')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toMatch(/未列出：错误 0，警告 1，提示 \d+/)
})

test.each(['sarif', 'github', 'gitlab', 'markdown', 'json'])(
  '--format %s names no folder of this machine and is the same twice',
  async (format) => {
    const root = makeMini(FAULTY)
    const { out } = await jibao(root, 'check', '--format', format)
    expect(out).not.toContain(root)
    expect(out).not.toContain(PROGRAM)
    expect((await jibao(root, 'check', '--format', format)).out).toBe(out)
  },
)

test('in a folder of a repository, forges are told the path from its root', async () => {
  const root = makeMini(FAULTY)
  mkdirSync(join(root, '.git'))
  expect((await jibao(root, 'check', '--format', 'github')).out).toContain('file=content/u/2020/narrative.md,')
  const outer = makeRoot(Object.fromEntries(Object.entries(miniFiles(FAULTY)).map(([path, text]) => [`sites/a/${path}`, text])))
  mkdirSync(join(outer, '.git'))
  expect((await jibao(join(outer, 'sites/a'), 'check', '--format', 'github')).out).toContain('file=sites/a/content/u/2020/narrative.md,')
})

test('--quiet is a line for each finding, and nothing where nothing is found', async () => {
  const off = { 'content/site.yaml': `${SITE}findings: { not-assessable: 'off' }\n` }
  expect(await jibao(makeMini(off), 'check', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  const { code, out, err } = await jibao(makeMini({ ...FAULTY, ...off }), 'check', '--quiet')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^content\/u\/2020\/narrative\.md:5:18: 错误 .+ \[reference-unknown\]$/),
    expect.stringMatching(/^content\/u\/2020\/report\.yaml:11:\d+: 警告 .+ \[points-lost-without-reason\]$/),
  ])
  expect((await jibao(makeMini(FAULTY), 'check', '--quiet', '--max-findings=1')).err).toMatch(/^未列出：错误 0，警告 1，提示 \d+$/)
})

test.each([
  [['--level', 'fatal'], '--level: error | warning | info'],
  [['--max-findings', '-1'], '--max-findings: 0, 1, 2 …'],
  [['--max-findings', 'all'], '--max-findings: 0, 1, 2 …'],
  [['--format', 'xml'], '--format: text | json | sarif | github | gitlab | markdown'],
])('%j is wrong usage', async (words, sentence) => {
  const [option = '', value = ''] = words
  expect(await jibao(makeMini(), 'check', `${option}=${value}`)).toEqual({ code: 2, out: '', err: sentence })
})

test('a level for a code that does not exist is told at its place with the nearest one', async () => {
  const root = makeMini({ 'content/site.yaml': `${SITE}findings: { stated-difers: error, stated-differs: info }\n` })
  const { code, out } = await jibao(root, 'check', '--format', 'json')
  expect(code).toBe(1)
  expect((JSON.parse(out) as Finding[]).filter((one) => one.level === 'error')).toMatchObject([
    {
      code: 'check-unknown',
      report: 'site',
      at: { file: 'content/site.yaml', line: 4, column: 13, endColumn: 26 },
      hint: '是否应为“stated-differs”？全部代码见 docs/findings.md',
    },
  ])
})

test('the reason of a waiver reaches the review formats', async () => {
  const waived = makeMini(
    report(
      `${REPORT.replace('公开: true', '公开: false')}waivers: [{ code: points-lost-without-reason, of: 产出, for: 30 / 40, reason: 另有说明 }]\n`,
    ),
  )
  const sarif = JSON.parse((await jibao(waived, 'check', '--format', 'sarif')).out) as { runs: { results: { suppressions: object[] }[] }[] }
  expect(sarif.runs[0]?.results.flatMap((one) => one.suppressions)).toMatchObject([{ justification: '另有说明' }])
  expect((await jibao(waived, 'check', '--format', 'markdown')).out).toMatch(/<summary>已豁免 1<\/summary>[^]+\| 另有说明 \|/)
  expect(found((await jibao(waived, 'check', '--format', 'json')).out)).not.toContain('u/2020 points-lost-without-reason')
})
