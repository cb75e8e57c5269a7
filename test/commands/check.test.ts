import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibao, makeMini, NARRATIVE, narrative, PROGRAM, REPORT, report, SITE } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const LOST = REPORT.replace('公开: true', '公开: false')

test('a sound root: one line, exit code 0', async () => {
  expect(await jibao(makeMini(), 'check')).toEqual({ code: 0, out: '检查了 1 份报告：错误 0，警告 0，提示 0', err: '' })
})

test('warnings leave the exit code at 0', async () => {
  const { code, out } = await jibao(makeMini(report(LOST)), 'check')
  expect(code).toBe(0)
  expect(out).toContain('检查了 1 份报告：错误 0，警告 1，提示 0')
})

test('an error is told with line and caret, exit code 1', async () => {
  expect(await jibao(makeMini(report(REPORT.replace('52', '五十二'))), 'check')).toMatchInlineSnapshot(`
    {
      "code": 1,
      "err": "",
      "out": "content/u/2020/report.yaml
      3:14  错误  “编制数”应为整数，写的是文字“五十二”  [schema-type]
            3 |   人员: { 编制数: 五十二, 在职人数: 43 }
              |                   ^^^^^^
         → 写成 52；单位：人
    检查了 1 份报告：错误 1，警告 0，提示 0",
    }
  `)
})

test('--lang en, and English by site.yaml', async () => {
  const faulty = report(REPORT.replace('52', '五十二'))
  const asked = await jibao(makeMini(faulty), 'check', '--lang', 'en')
  expect(asked.out).toMatchInlineSnapshot(`
    "content/u/2020/report.yaml
      3:14  error  “编制数” must be a whole number, found the text “五十二”  [schema-type]
            3 |   人员: { 编制数: 五十二, 在职人数: 43 }
              |                   ^^^^^^
         → write 52; unit: 人
    1 report checked: 1 error, 0 warnings, 0 notes"
  `)
  const byName = await jibao(makeMini({ ...faulty, 'content/site.yaml': SITE.replace('zh-CN', 'en') }), 'check')
  expect(byName.out).toBe(asked.out)
})

test('--format json prints an array of findings with paths relative to the root', async () => {
  const root = makeMini({ ...report(LOST), ...narrative(NARRATIVE.replace('{{在职率}}', '{{在职绿}}')) })
  const { code, out, err } = await jibao(root, 'check', '--format', 'json')
  const findings = JSON.parse(out) as Finding[]
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(findings.map(({ code: name, level, report: of }) => [name, level, of])).toEqual([
    ['reference-unknown', 'error', 'u/2020'],
    ['points-lost-without-reason', 'warning', 'u/2020'],
  ])
  expect(findings[0]?.at).toEqual({ file: 'content/u/2020/narrative.md', line: 5, column: 18, endLine: 5, endColumn: 25 })
  expect(out).not.toContain(root)
})

test('--format json of a sound root is an empty array', async () => {
  expect((await jibao(makeMini(), 'check', '--format=json')).out).toBe('[]')
})

test('waived warnings are counted', async () => {
  const { out } = await jibao(
    makeMini(report(`${LOST}waivers: [{ code: points-lost-without-reason, of: 产出, for: 30 / 40, reason: 另行说明 }]\n`)),
    'check',
  )
  expect(out).toBe('检查了 1 份报告：错误 0，警告 0，提示 0，已豁免 1')
})

test('only the named unit-years are checked', async () => {
  const root = makeMini({ 'content/u/2019/report.yaml': 'format: nothing\n' })
  expect((await jibao(root, 'check', 'u/2020')).code).toBe(0)
  expect((await jibao(root, 'check')).code).toBe(1)
  expect(await jibao(root, 'check', 'u/2021')).toEqual({ code: 2, out: '', err: 'content/ 里没有 u/2021' })
})

test('an unknown format is told at its name with the nearest one', async () => {
  const { out } = await jibao(makeMini(report(REPORT.replace('format: mini', 'format: mani'))), 'check', '--format', 'json')
  expect(JSON.parse(out)).toMatchObject([{ code: 'format-unknown', at: { line: 1, column: 9 } }])
  expect(out).toContain('是否应为“mini”？')
})

test('a root without unit-years is an error, a folder without content/ wrong usage', async () => {
  expect((await jibao(makeRoot({ 'content/site.yaml': SITE }), 'check')).out).toContain('content/ 里没有任何单位年度')
  const { code, err } = await jibao(makeRoot({}), 'check')
  expect(code).toBe(2)
  expect(err).toMatch(/里没有 content\/；用 --root 指明网站所在文件夹$/)
})

/** A copy of this repository's own content, which the acceptance faults are made in. */
function realWith(change: (files: Record<string, string>) => void) {
  const root = makeRoot({})
  cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
  const name = 'content/changsha-gaoqiao/2020/report.yaml'
  const rules = 'templates/changsha-yuhua-2020/indicators.yaml'
  const files = { [name]: readFileSync(join(root, name), 'utf8'), [rules]: readFileSync(join(PROGRAM, rules), 'utf8') }
  change(files)
  mkdirSync(join(root, 'templates/changsha-yuhua-2020'), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  return { root, report: files[name] ?? '', rules: files[rules] ?? '' }
}

/** Line and column of `words` in `text`, counted by hand. */
function find(text: string, words: string) {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const REAL = 'content/changsha-gaoqiao/2020/report.yaml'
const RULES = 'templates/changsha-yuhua-2020/indicators.yaml'

test('on the real report, 编制数: 五十二 is told at its place, exit code 1', async () => {
  const { root, report: text } = realWith((files) => {
    files[REAL] = files[REAL]!.replace('编制数: 52', '编制数: 五十二')
  })
  const { code, out } = await jibao(root, 'check', '--format', 'json')
  const found = (JSON.parse(out) as Finding[]).find((one) => one.code === 'schema-type')
  expect(code).toBe(1)
  expect(found?.at).toMatchObject({ file: REAL, ...find(text, '五十二') })
  expect(found?.hint).toContain('写成 52')
})

test('on the real report, a misspelt key is told at its place with the one that was meant, exit code 1', async () => {
  const { root, report: text } = realWith((files) => {
    files[REAL] = files[REAL]!.replace('实际在职人数: 43', '实际在职人员数: 43')
  })
  const { code, out } = await jibao(root, 'check', '--format', 'json')
  const found = (JSON.parse(out) as Finding[]).find((one) => one.code === 'schema-unknown-key')
  expect(code).toBe(1)
  expect(found?.at).toMatchObject({ file: REAL, ...find(text, '实际在职人员数') })
  expect(found?.hint).toBe('是否应为“实际在职人数”？')
})

test('on the real form, weights that add up wrong are told at every level that is wrong, exit code 1', async () => {
  const { root, rules } = realWith((files) => {
    files[RULES] = files[RULES]!.replace('- name: 投入\n  weight: 10', '- name: 投入\n  weight: 11').replace(
      'name: 目标设定\n      weight: 6',
      'name: 目标设定\n      weight: 5',
    )
  })
  const { code, out } = await jibao(root, 'check', '--format', 'json')
  const found = (JSON.parse(out) as Finding[]).filter((one) => one.code === 'weights-not-equal')
  expect(code).toBe(1)
  expect(found.map(({ at }) => [at.file, at.line, at.column])).toContainEqual([RULES, 6, find(rules.split('\n')[5] ?? '', '11').column])
  expect(found.map(({ at }) => at.line)).toContain(9)
})

test('a fault of what several reports share is told once', async () => {
  const root = makeMini({
    'content/u/2019/report.yaml': REPORT,
    'content/u/2019/narrative.md': NARRATIVE,
    'content/u/unit.yaml': 'name: 某\n',
    'templates/mini/data.hbs': '{{value "没有的"}}',
  })
  const { out } = await jibao(root, 'check', '--format', 'json')
  const codes = (JSON.parse(out) as Finding[]).map((one) => one.code)
  expect(codes.filter((code) => code === 'template-name')).toHaveLength(1)
  expect(codes.filter((code) => code === 'schema-required')).toHaveLength(4)
})
