import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audit } from '../../scripts/commands/audit.ts'
import { check } from '../../scripts/commands/check.ts'
import { FORMATS } from '../../scripts/messages/messages.ts'
import { jibao, makeMini, PROGRAM } from '../mini.ts'

test('without a command the commands are listed, exit code 2; with help, 0', async () => {
  const { code, out } = await jibao(undefined)
  expect(code).toBe(2)
  expect(out).toMatchInlineSnapshot(`
    "用法：jibao <命令> [选项]

      build    检查后把网站（网页、PDF、数据）写入 dist/
      check    检查数据、指标、正文和表式
      explain  说明一个数据、计算结果或得分的来历

    每个命令的选项：jibao <命令> --help"
  `)
  expect(await jibao(undefined, '--help')).toEqual({ code: 0, out, err: '' })
  expect((await jibao(undefined, 'help', '--lang', 'en')).out).toMatchInlineSnapshot(`
    "usage: jibao <command> [options]

      build    check, then write the site (pages, PDF, data) to dist/
      check    check data, indicators, narrative and formats
      explain  tell where a fact, a figure or a score comes from

    options of a command: jibao <command> --help"
  `)
})

test('the help of build', async () => {
  expect((await jibao(undefined, 'build', '--help')).out).toMatchInlineSnapshot(`
    "用法：jibao build
    检查后把网站（网页、PDF、数据）写入 dist/

      --keep-going     有错误的报告跳过，其余照常发布（退出码仍为 1）
      --engine NAME    用哪个引擎印 PDF：chromium 或 pagedjs，默认按表式、站点
      --shard [I/N]    只算、只印 N 份里的第 I 份，存入缓存，不写 dist/；不写 I/N 就按 Kubernetes、GitLab、Slurm 给的环境变量
      --trace FILE     每份报告的每一步在什么时候、哪个线程、哪个浏览器里做，写成 Chrome trace（Perfetto 可以打开）
      --no-pdf         不印 PDF
      --jobs N         同时用几个线程，默认等于处理器的核数
      --cache DIR|URL  算好的结果存放的文件夹，或 redis://…、rediss://…、s3://桶/前缀，默认网站文件夹里的 .jibao/
      --root DIR       网站所在文件夹（内有 content/），默认为当前文件夹
      --lang zh|en     提示信息的语言，默认按 site.yaml
      --help           显示用法"
  `)
})

test('the help of check', async () => {
  expect((await jibao(undefined, 'check', '--help')).out).toMatchInlineSnapshot(`
    "用法：jibao check [<unit>/<year>[/<project>] …]
    检查数据、指标、正文和表式

      --only UNIT/YEAR[/PROJECT]                       只检查这一份报告；可以写几次
      --format text|json|sarif|github|gitlab|markdown  输出格式，默认 text
      --level error|warning|info                       只列出这一级和更严重的，默认 info
      --max-findings N                                 最多列出 N 处，严重的在先；其余只计数
      --fix                                            只有一种改法的错误直接改在源文件里，再检查一次
      --quiet                                          每处问题一行，没有源文和合计；没有问题就不输出
      --jobs N                                         同时用几个线程，默认等于处理器的核数
      --cache DIR|URL                                  算好的结果存放的文件夹，或 redis://…、rediss://…、s3://桶/前缀，默认网站文件夹里的 .jibao/
      --root DIR                                       网站所在文件夹（内有 content/），默认为当前文件夹
      --lang zh|en                                     提示信息的语言，默认按 site.yaml
      --help                                           显示用法"
  `)
})

test.each([check, audit])('the help of $name names every format that there is', ({ options }) => {
  expect(options['format']?.value).toBe(['text', ...FORMATS.map(({ name }) => name)].join('|'))
})

test('the help of explain, in English', async () => {
  expect(await jibao(undefined, 'explain', '--help', '--lang', 'en')).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "usage: jibao explain <unit>/<year>[/<project>] <name>
    tell where a fact, a figure or a score comes from

      --root DIR    folder with content/, by default the current one
      --lang zh|en  language of messages, by default as site.yaml says
      --help        show this help",
    }
  `)
})

test.each([
  [['bild'], '没有“bild”这个命令；可用：build、check、explain'],
  [['bild', '--lang', 'en'], 'no command “bild”; there are: build, check, explain'],
  [['check', '--formt', 'json'], '没有“--formt”这个选项；用法见 jibao check --help'],
  [['check', '--formt=json', '--lang', 'en'], 'no option “--formt”; see jibao check --help'],
  [['check', '--format'], '“--format”缺少取值，或不该有取值；用法见 jibao check --help'],
  [['build', '--no-pdf=1'], '“--no-pdf”缺少取值，或不该有取值；用法见 jibao build --help'],
  [['check', '--format', 'yaml'], '--format: text | json | sarif | github | gitlab | markdown'],
  [['check', '--lang', 'fr'], '--lang: zh | en'],
  [['build', 'u/2020'], '“build”后面不用写“u/2020”'],
])('%j is wrong usage: one sentence, exit code 2', async (words, sentence) => {
  expect(await jibao(makeMini(), ...words)).toEqual({ code: 2, out: '', err: sentence })
})

/** The program as a user starts it, in another folder. */
function start(cwd: string, ...words: string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env }
  delete env.INIT_CWD
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(PROGRAM, 'scripts/cli.ts'), ...words],
    { cwd, env, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stdout, stderr }
}

test('started in a root, the program checks that root', { timeout: 60_000 }, () => {
  expect(start(makeMini(), 'check')).toEqual({ status: 0, stdout: '检查了 1 份报告：错误 0，警告 0，提示 0\n', stderr: '' })
})

test('started elsewhere, the program takes --root relative to where it stands and gives its exit code', { timeout: 60_000 }, () => {
  const { status, stdout } = start(
    join(makeMini({ 'content/u/2020/narrative.md': undefined }), 'content'),
    'check',
    '--root',
    '..',
    '--format',
    'json',
  )
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject([{ code: 'narrative-missing' }])
})
