// test: check --fix writes what has one right answer, those characters and no others, and checks again.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jibao, makeMini, REPORT, report } from '../mini.ts'

const FILE = 'content/u/2020/report.yaml'
const read = (root: string): string => readFileSync(join(root, FILE), 'utf8')

const DATED = `# 说明：本年
${REPORT.replace('format: mini\n', 'format: mini # 小表式\ndated: 2021年3月25日\t# 成文日期\n').replace('52,', '５２,').replace('按时完成: true', '按时完成: true')}`
const MENDED = DATED.replace('2021年3月25日', '2021-03-25').replace('５２', '52')

describe('--fix', () => {
  test('mends what has one right answer, says so, and tells what is left', async () => {
    const root = makeMini(report(DATED.replace('43 }', '43, 退休: 7 }')))
    const { code, err, out } = await jibao(root, 'check', '--fix')
    expect(err).toBe('')
    expect(out).toContain(`已改 ${FILE}:3:8  → 2021-03-25  [schema-format]`)
    expect(out).toContain(`已改 ${FILE}:5:14  → 52  [schema-type]`)
    expect(out).toContain('“人员情况”里没有“退休”这一项')
    expect(code).toBe(1)
    expect(read(root)).toBe(MENDED.replace('43 }', '43, 退休: 7 }'))
    expect(readdirSync(join(root, 'content/u/2020')).sort()).toEqual(['narrative.md', 'report.yaml'])
  })

  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['the ends of lines of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no end of the last line', (text: string) => text.trimEnd()],
  ])('leaves every other byte with %s', async (_, written) => {
    const root = makeMini(report(written(DATED)))
    expect((await jibao(root, 'check', '--fix')).code).toBe(0)
    expect(read(root)).toBe(written(MENDED))
  })

  test('goes on with what can be read only when something is mended', async () => {
    const root = makeMini(report(DATED.replace('经费:\n', '经费：\n').replace('基本: {', '基本:{')))
    expect(await jibao(root, 'check', '--fix')).toMatchObject({ code: 0 })
    expect(read(root)).toBe(MENDED)
  })

  test('makes no guess and writes nothing where there is nothing to mend', async () => {
    const wrong = REPORT.replace('限定: 余', '限定: 以下').replace('43 }', '43, 编制: 7 }')
    const root = makeMini(report(wrong))
    const { out } = await jibao(root, 'check', '--fix')
    expect(read(root)).toBe(wrong)
    expect(out).not.toContain('已改')
  })

  test('tells programs beside what they read', async () => {
    const root = makeMini(report(DATED))
    const { err, out } = await jibao(root, 'check', '--fix', '--format', 'json', '--lang', 'en')
    expect(JSON.parse(out)).toEqual([])
    expect(err).toContain(`mended ${FILE}:3:8  → 2021-03-25  [schema-format]`)
  })

  test('without it nothing is written, and the fix stands in JSON and SARIF', async () => {
    const root = makeMini(report(DATED))
    const { out } = await jibao(root, 'check', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject([
      { fix: { at: { line: 3, column: 8, endColumn: 18 }, text: '2021-03-25' } },
      { fix: { text: '52' } },
    ])
    const sarif = JSON.parse((await jibao(root, 'check', '--format', 'sarif')).out)
    expect(sarif.runs[0].results[0].fixes).toMatchObject([
      {
        artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 3, startColumn: 8 }, insertedContent: { text: '2021-03-25' } }] }],
      },
    ])
    expect(read(root)).toBe(DATED)
  })
})

describe('what cannot be read', () => {
  const STOPPED = report(REPORT.replace('合计: {', '合计：{'))

  test('is told first and once, with one sentence that the rest waits', async () => {
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'markdown', 'text']) {
      const { code, out } = await jibao(makeMini({ ...STOPPED, 'content/u/2020/narrative.md': '# 无\n' }), 'check', '--format', format)
      expect(code, format).toBe(1)
      const [first, then] = [out.indexOf('用了全角冒号“：”'), out.indexOf('“u/2020”的其余检查')]
      expect(first >= 0 && first < then, format).toBe(true)
      expect(out, format).not.toContain('section-')
    }
  })

  test('stops the year after it too, and not the others', async () => {
    const root = makeMini({
      ...STOPPED,
      'content/u/2021/report.yaml': REPORT,
      'content/u/2021/narrative.md': '# 无\n',
      'content/v/unit.yaml': 'name: 某局\nshortName: 某局\nregion: 某省\nlevel: 县级\nkind: 行政单位\n',
      'content/v/2020/report.yaml': REPORT,
      'content/v/2020/narrative.md': '# 无\n',
    })
    const found = JSON.parse((await jibao(root, 'check', '--format', 'json')).out) as { code: string; report: string }[]
    expect(found.filter(({ report: of }) => of === 'u/2021').map(({ code }) => code)).toEqual(['report-waits'])
    expect(found.filter(({ code }) => code === 'yaml-full-width')).toHaveLength(1)
    expect(found.some(({ code, report: of }) => of === 'v/2020' && code === 'section-missing')).toBe(true)
  })

  test.each([
    ['a form', 'templates/mini/format.yaml', 'id: mini', 'id：mini', 'yaml-full-width'],
    ['the indicators of a form', 'templates/mini/indicators.yaml', '          otherwise: 0\n', '', 'schema-required'],
    [
      'a schema',
      'schemas/formats/mini.schema.json',
      '"required": ["format", "facts"],',
      '"required": ["format", "facts",],',
      'schema-broken',
    ],
    ['a schema with a dead reference', 'schemas/formats/mini.schema.json', '"#/$defs/quantity"', '"#/$defs/quantities"', 'schema-broken'],
    [
      'a schema with a keyword that is none',
      'schemas/formats/mini.schema.json',
      '"x-decimals": 2 },\n        "决算"',
      '"x-decimal": 2 },\n        "决算"',
      'schema-broken',
    ],
  ])('of %s is told once, where it is', async (_, file, from, to, code) => {
    const root = makeMini()
    const before = readFileSync(join(root, file), 'utf8')
    expect(before.split(from).length).toBe(2)
    writeFileSync(
      join(root, file),
      before.replace(from, () => to),
    )
    const found = JSON.parse((await jibao(root, 'check', '--format', 'json')).out) as {
      code: string
      message: string
      at: { file: string }
    }[]
    expect(found.map((one) => [one.code, one.at.file])).toEqual([
      [code, file],
      ['report-waits', FILE],
    ])
    expect(found[0]?.message).not.toMatch(/[a-z]{3,} [a-z]{3,}/i)
  })
})
