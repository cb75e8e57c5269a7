import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { check } from '../../scripts/commands/check.ts'
import { correct } from '../../scripts/commands/correct.ts'
import { jibaoWith, makeMini, NARRATIVE, PROGRAM, type Ran, REPORT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const FILE = 'content/u/2020/report.yaml'
const jibao = (root: string, ...words: string[]): Promise<Ran> => jibaoWith([build, check, correct], root, ...words)
const git = (root: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', '-C', root, ...words], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  })

/** The small site as it was published, committed and tagged. */
function published(): string {
  const root = makeMini({ [FILE]: `published: { date: 2021-09-30, index: "430000/2021-00012" }\n${REPORT}` })
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'x')
  git(root, 'tag', 'published')
  return root
}

const asked = ['correct', 'u/2020', '--since', 'published', '--reason', '录入有误', '--date', '2021-10-12']

test('what was corrected is written into the report, and told on its page, in its data and in the feed', { timeout: 120_000 }, async () => {
  const root = published()
  const text = readFileSync(join(root, FILE), 'utf8')
  writeFileSync(join(root, FILE), text.replace('编制数: 52', '编制数: 53').replace('公开: true', '公开: false, reason: 没有公开'))
  writeFileSync(join(root, 'content/u/2020/narrative.md'), NARRATIVE.replace('全年培训', '全年共培训'))
  const { code, err, out } = await jibao(root, ...asked)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('编制数：52人 → 53人')
  expect(readFileSync(join(root, FILE), 'utf8')).toContain('2021-10-12')
  expect((await jibao(root, 'build', '--no-pdf')).code).toBe(0)
  const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8')
  const data = JSON.parse(read('u/2020/data.json')) as { published: { corrections: { changes: object[] }[] }; changed: string }
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
  addFormats.default(ajv)
  expect(
    ajv.validate(JSON.parse(readFileSync(join(PROGRAM, 'schemas/data.schema.json'), 'utf8')) as object, data) ? [] : ajv.errors,
  ).toEqual([])
  expect(data.changed).toBe('2021-10-12')
  expect(data.published.corrections[0]?.changes).toEqual([
    { name: '编制数', from: '52人', to: '53人' },
    { name: '指标 产出 公开', from: '是', to: '否' },
    { name: '指标 产出 理由', from: null, to: '没有公开' },
    { name: '自评得分', from: '100分', to: '90分' },
    { name: '正文 主要业绩 培训工作', from: '全年培训40余篇。', to: '全年共培训40余篇。' },
  ])
  const page = read('u/2020/index.html')
  expect(page).toContain('<dt>索引号</dt><dd>430000/2021-00012</dd>')
  expect(page).toContain('<th scope="row">编制数</th><td data-label="原为">52人</td><td data-label="改为">53人</td>')
  expect(page).toContain('"datePublished":"2021-09-30","dateModified":"2021-10-12"')
  const feed = read('feed.xml')
  expect(feed).toContain('<published>2021-09-30T00:00:00+08:00</published>')
  expect(feed.match(/<updated>2021-10-12T00:00:00\+08:00<\/updated>/g)).toHaveLength(2)
  expect(feed).toContain('2021-10-12更正：编制数由52人改为53人；')
  // a build of the same content elsewhere tells the same
  const elsewhere = makeRoot(Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => !/^(dist|\.git|\.jibao)\//.test(path))))
  expect((await jibao(elsewhere, 'build', '--no-pdf')).code).toBe(0)
  expect(filesIn(join(elsewhere, 'dist'))).toEqual(filesIn(join(root, 'dist')))
})

test('a second correction follows the first; what is as it was is not corrected', { timeout: 60_000 }, async () => {
  const root = published()
  expect(await jibao(root, ...asked)).toMatchObject({ code: 2, err: '与 published 相比，u/2020 没有变' })
  const edit = (from: string, to: string): void => writeFileSync(join(root, FILE), readFileSync(join(root, FILE), 'utf8').replace(from, to))
  edit('编制数: 52', '编制数: 53')
  expect((await jibao(root, ...asked)).code).toBe(0)
  git(root, 'commit', '--quiet', '--all', '--message', 'y')
  edit('编制数: 53', '编制数: 54')
  expect((await jibao(root, ...asked.map((word) => (word === 'published' ? 'HEAD' : word)))).out).toContain('编制数：53人 → 54人')
  expect((await jibao(root, 'check')).code).toBe(0)
})

test.each<[what: string, words: string[], told: string]>([
  ['no revision', ['correct', 'u/2020', '--reason', 'x'], '--since'],
  ['no reason', ['correct', 'u/2020', '--since', 'published'], '--reason'],
  ['another report', ['correct', 'u/2019', '--since', 'published', '--reason', 'x'], '没有 u/2019'],
  ['no day', [...asked.slice(0, -1), '2021-13-12'], '--date'],
  ['an unknown revision', ['correct', 'u/2020', '--since', 'never', '--reason', 'x'], 'never'],
])('%s is refused, and nothing is written', async (_, words, told) => {
  const root = published()
  const before = readFileSync(join(root, FILE), 'utf8')
  const { code, err } = await jibao(root, ...words)
  expect(code).toBe(2)
  expect(err).toContain(told)
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(before)
})
