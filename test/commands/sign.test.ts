import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/commands/check.ts'
import { sign } from '../../scripts/commands/sign.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { toReportPage } from '../../scripts/pages/pages.ts'
import { checkMini, jibaoWith, makeMini, NARRATIVE, type Ran, REPORT } from '../mini.ts'

const FILE = 'content/u/2020/report.yaml'
const jibao = (root: string, ...words: string[]): Promise<Ran> => jibaoWith([check, sign], root, ...words)
const signed = (root: string, ...words: string[]): Promise<Ran> =>
  jibao(root, 'sign', 'u/2020', '--role', '财务负责人', '--date', '2021-03-20', ...words)
const read = (root: string, file = FILE): string => readFileSync(join(root, file), 'utf8')
const change = (root: string, file: string, from: string, to: string): void => {
  const text = read(root, file)
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`)
  writeFileSync(join(root, file), text.replace(from, to))
}
const outdated = async (root: string): Promise<string[]> =>
  (JSON.parse((await jibao(root, 'check', '--format', 'json')).out) as Finding[]).flatMap((one) =>
    one.code === 'review-outdated' ? [one.message] : [],
  )

describe('jibao sign', () => {
  test('adds its lines and nothing else; what was signed is still what it was', async () => {
    const root = makeMini()
    const { code, err, out } = await signed(root, '--saw', '数据和得分')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`已在 ${FILE} 记下：财务负责人 2021-03-20`)
    const [, facts] =
      /digests: \{ facts: '?([0-9a-f]{16})'?, indicators: [^,]*, narrative: [^,]*, rules: [^,]* \} \}\n$/.exec(read(root)) ?? []
    expect(facts).toBeDefined()
    expect(read(root)).toContain('reviews:\n  - { role: 财务负责人, date: 2021-03-20, saw: 数据和得分, digests: ')
    expect(read(root).startsWith(REPORT)).toBe(true)
    expect(await outdated(root)).toEqual([])
    expect((await signed(root)).code).toBe(0)
    expect(read(root).match(/role: 财务负责人/g)).toHaveLength(2)
    expect(await outdated(root)).toEqual([])
  })

  test.each<[title: string, file: string, from: string, to: string, told: string[]]>([
    ['a number', FILE, '编制数: 52', '编制数: 51', ['数据']],
    ['what is said of an indicator', FILE, '公开: true', '公开: false', ['指标']],
    ['the narrative', 'content/u/2020/narrative.md', '全年培训', '全年共培训', ['正文']],
    ['a rule', 'templates/mini/indicators.yaml', 'upto: 100%', 'upto: 99%', ['表式的规则']],
    ['the name of the unit', 'content/u/unit.yaml', 'name: 某街道办事处', 'name: 某某街道办事处', ['数据']],
    ['a comment', FILE, 'facts:\n', '# 已核对\nfacts:\n', []],
    ['how a number is called in a cell', 'templates/mini/data.hbs', '</table>', '</table>\n', []],
    ['a line break that means nothing', 'content/u/2020/narrative.md', '编制{{', '编制\n{{', []],
  ])('afterwards, of %s is told what it is', async (_, file, from, to, told) => {
    const root = makeMini()
    await signed(root)
    change(root, file, from, to)
    expect(await outdated(root)).toEqual(told.map((part) => `财务负责人（2021-03-20）审阅之后，${part}变了`))
  })

  test('signs nothing that has errors, nobody without an office, no day that is none', async () => {
    const root = makeMini({ 'content/u/2020/narrative.md': NARRATIVE.replace('{{在职率}}', '{{在职律}}') })
    expect(await signed(root)).toMatchObject({ code: 1, err: '还有错误，没有签署' })
    expect(read(root)).toBe(REPORT)
    const sound = makeMini()
    expect(await jibao(sound, 'sign', 'u/2020')).toMatchObject({ code: 2 })
    expect(await signed(sound, '--date', '2021-02-30')).toMatchObject({ code: 2 })
    expect(await jibao(sound, 'sign', 'u/1999', '--role', '甲')).toMatchObject({ code: 2 })
    expect(read(sound)).toBe(REPORT)
  })

  test('keeps line ends and byte order mark, and adds to a list on one line', async () => {
    const root = makeMini({ [FILE]: `\ufeff${REPORT.replaceAll('\n', '\r\n')}` })
    expect((await signed(root)).code).toBe(0)
    expect(read(root).replaceAll('\r\n', '').includes('\n')).toBe(false)
    expect(read(root).startsWith('\ufeffformat')).toBe(true)
    const flow = makeMini({ [FILE]: `${REPORT}reviews: [{ role: 甲, date: 2021-01-01, saw: 乙 }]\n` })
    expect(await signed(flow)).toMatchObject({ code: 0 })
    expect(read(flow).split('\n')).toHaveLength(REPORT.split('\n').length + 1)
  })

  test('puts a second one behind the first, wherever that stands', async () => {
    const root = makeMini({ [FILE]: `reviews:\n- role: 甲\n  date: 2021-01-01\n  saw: 乙\n\n# 数据\n${REPORT}` })
    expect((await signed(root)).code).toBe(0)
    const [first, second, rest] = ['role: 甲', 'role: 财务负责人', '# 数据'].map((words) => read(root).indexOf(words))
    expect([first! > 0, second! > first!, rest! > 0]).toEqual([true, true, true])
    expect(read(root).endsWith(REPORT)).toBe(true)
    expect(await outdated(root)).toEqual([])
  })

  test('the page says who has seen it, and what changed since', () => {
    const reviews = "reviews:\n  - { role: 财务负责人, date: 2021-03-20, saw: 数据, digests: { facts: '0000000000000000' } }\n"
    const { figures } = checkMini({ [FILE]: `${REPORT}${reviews}` })
    const site = { title: '', publisher: '', language: 'zh', levels: new Map() } as const
    expect(toReportPage(figures!, site, false).value.html).toContain(
      '财务负责人于2021年3月20日审阅：数据。<strong>此后数据有变动。</strong>',
    )
    expect(toReportPage(checkMini().figures!, site, false).value.html).not.toContain('审阅')
  })
})
