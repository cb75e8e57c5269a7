// test: the program as npm packs it: it runs without TypeScript, says what the sources say, and loads what a command needs.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../scripts/commands/check.ts'
import { docx, p, pdf } from './content/brought/files.ts'
import { install } from './installed.ts'
import { jibaoWith, PROGRAM } from './mini.ts'
import { makeRoot } from './roots.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'jibao-test-'))
const INSTALLED = join(FOLDER, 'package')

beforeAll(() => void install(FOLDER), 120_000)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

/** Says on the way out which files were loaded, as modules of either kind. */
const LOADED = `data:text/javascript,${encodeURIComponent(`
  import { createRequire, register } from 'node:module'
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) { writeSync(2, 'LOADED ' + url + '\\\\n'); return next(url, context) }\`))
  process.on('exit', () => process.stderr.write(Object.keys(createRequire('file:///x')('module')._cache).map((file) => 'LOADED ' + file + '\\n').join('')))
`)}`

interface Started {
  readonly status: number | null
  readonly out: string
  readonly err: string
  /** Files below the package, and names of packages. */
  readonly loaded: readonly string[]
}

function start(cwd: string, ...words: string[]): Started {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' }
  delete env.INIT_CWD
  const program = join(INSTALLED, 'lib/cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', LOADED, program, ...words], { cwd, env, encoding: 'utf8' })
  const lines = stderr.split('\n')
  const loaded = lines.flatMap(
    (line) => /^LOADED .*?(?:\/package\/lib\/|\/node_modules\/(?=.*\/node_modules\/)*)(.*)$/.exec(line)?.[1] ?? [],
  )
  return {
    status,
    out: stdout.trimEnd(),
    err: lines
      .filter((line) => !line.startsWith('LOADED '))
      .join('\n')
      .trimEnd(),
    loaded,
  }
}

const UNIT = 'content/changsha-gaoqiao'
const REPORT = `${UNIT}/2020/report.yaml`

/** A site with one of the units that come with the program. */
function makeSite(change: (root: string) => void = () => undefined): string {
  const root = makeRoot({})
  for (const path of ['content/site.yaml', UNIT]) cpSync(join(PROGRAM, path), join(root, path), { recursive: true })
  change(root)
  return root
}

const changed = (file: string, from: string, to: string) => (root: string) => {
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
}

const added = (file: string, text: string) => (root: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** A schema of the program's own, laid over it with a change. */
const laidOver = (file: string, from: string, to: string) => (root: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  cpSync(join(PROGRAM, file), join(root, file))
  changed(file, from, to)(root)
}

/** Files of lib/ that hold what prints and what reads prints. */
function ofPrinting(files: readonly string[]): string[] {
  const texts = files
    .filter((file) => /^[^/]+\.js$/.test(file))
    .map((file) => [file, readFileSync(join(INSTALLED, 'lib', file), 'utf8')] as const)
  return texts.filter(([, text]) => /class PDFDocument\b|pdfjsWorker/.test(text)).map(([file]) => file)
}

describe('the installed program', () => {
  it('has what it runs with, no sources, and the licences of what was bundled', () => {
    const files = readdirSync(INSTALLED, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('node_modules'))
    expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([])
    const licences = readFileSync(join(INSTALLED, 'lib/licences.txt'), 'utf8')
    expect(['ajv', 'handlebars', 'markdown-it', 'pagedjs-cli', 'yaml'].filter((name) => !licences.includes(`\n${name} `))).toEqual([])
  })

  it('lists its commands, and the options of each, with nothing loaded but these', () => {
    const { loaded, out, status } = start(FOLDER, '--help')
    expect([status, out.split('\n')[0]]).toEqual([0, '用法：jibao <命令> [选项]'])
    expect(start(FOLDER, 'check', '--help').out).toContain('--max-findings N')
    expect(loaded.map((file) => file.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual(['cli.js', 'rolldown-runtime.js'])
  })

  it('begins a repository that is sound', () => {
    const site = makeRoot({})
    expect(start(site, 'init', '--ci', 'gitlab')).toMatchObject({ status: 0, err: '' })
    expect(readdirSync(site)).toEqual(expect.arrayContaining(['.gitignore', '.gitlab-ci.yml', '.githooks', 'content', 'package.json']))
    expect(start(site, 'check')).toMatchObject({ status: 0, err: '' })
  })

  it('starts and checks a report', () => {
    const site = makeRoot({ 'content/site.yaml': 'title: 公开站\npublisher: 某市\nlanguage: zh-CN\n' })
    expect(start(site, 'new', 'some-unit', '2024', '--format', 'guojia-zhengti-2013')).toMatchObject({ status: 0, err: '' })
    const { err, loaded, out, status } = start(site, 'check', 'some-unit/2024')
    expect([status, err]).toEqual([1, ''])
    expect(out).toContain('content/some-unit/2024/report.yaml')
    expect(loaded).toContain('on-demand/schemas/unit.cjs')
    expect(loaded.filter((file) => /ajv|css-tree|fontkit|pagedjs|tar-stream|wawoff2|build/.test(file))).toEqual([])
    expect(ofPrinting(loaded)).toEqual([])
    expect(ofPrinting(readdirSync(join(INSTALLED, 'lib'))).length).toBeGreaterThan(2)
  })

  it('takes what it kept, until the site lays something over a file of the program', { timeout: 60_000 }, () => {
    const site = makeSite()
    const first = start(site, 'check')
    const again = start(site, 'check')
    expect(again.out).toBe(first.out)
    expect(first.loaded).toContain('on-demand/schemas/unit.cjs')
    expect(again.loaded.filter((file) => file.startsWith('on-demand/'))).toEqual([])
    for (const change of [
      laidOver('schemas/unit.schema.json', '"additionalProperties": false', '"maxProperties": 2'),
      laidOver('styles/paper.css', '{', '{ colour: red;'),
      laidOver('templates/changsha-yuhua-2020/figures.yaml', '在职人员控制率', '在职人员控制比率'),
    ]) {
      const { out } = start(site, 'check')
      change(site)
      expect(start(site, 'check').out).not.toBe(out)
    }
  })

  it('publishes a site, PDFs aside', { timeout: 60_000 }, () => {
    const site = makeSite()
    const { err, status } = start(site, 'build', '--no-pdf')
    expect([status, err.replace(/^\[.*$/gm, '').trim()]).toEqual([0, ''])
    expect(readdirSync(join(site, 'dist'))).toContain('index.html')
  })
})

describe('the installed program audits files as people have them', () => {
  const text = '共登记15343户，其中，单位7136户，有证个体4153户，无证个体4064户。'
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['名称', '户数'], [text, '1']])) // prettier-ignore
  it.each([
    ['a.docx', docx(p(text)), 1, '第 1 段'],
    ['b.pdf', pdf({ texts: [[20, 500, text.slice(0, 33)], [20, 480, text.slice(33)]] }), 1, '第 1 页'], // prettier-ignore
    ['c.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 0, '检查了 1 份报告'],
    ['d.html', Buffer.from(`<!doctype html><p>${text}</p>`), 1, '第 1 段'],
  ])('%s', (name, bytes, code, told) => {
    const folder = makeRoot({})
    writeFileSync(join(folder, name), bytes)
    const { err, out, status } = start(folder, 'audit', name)
    expect([status, err]).toEqual([code, ''])
    expect(out).toContain(told)
  })
})

describe('the installed program says what the sources say', () => {
  it.each([
    ['of content without faults', [], undefined],
    ['of a value of the wrong kind', ['schema-type'], changed(REPORT, '编制数: 52', '编制数: 五十二')],
    ['of an unknown key', ['schema-unknown-key'], changed(REPORT, '编制数: 52', '编制: 52')],
    ['of a form that there is not', ['format-unknown'], changed(REPORT, 'format: changsha-yuhua-2020', 'format: changsha-yuhua-2021')],
    ['of site.yaml', ['schema-unknown-key'], changed('content/site.yaml', 'title:', 'titel:')],
    ['of a date', ['schema-format'], changed(REPORT, 'format: ', 'dated: 2021-13-45\nformat: ')],
    [
      'with a schema laid over',
      ['schema-length'],
      laidOver('schemas/unit.schema.json', '"additionalProperties": false', '"maxProperties": 2'),
    ],
    ['with a broken one', ['schema-broken'], laidOver('schemas/shared.schema.json', '"type": "string"', '"type": "strin"')],
    [
      'with a broken one of its own',
      ['schema-broken'],
      added('schemas/formats/x.schema.json', '{ "$id": "https://x.example/x", "type": 5 }'),
    ],
    ['with a style of the site', ['style-unknown'], added('styles/own.css', 'p { colour: red }')],
    ['with a template of the site', ['template-name'], laidOver('templates/shared/unit.hbs', '{{', '{{no.such}}{{')],
  ] as const)('%s', { timeout: 60_000 }, async (_, codes, change) => {
    const site = makeSite(change)
    const { out, status } = start(site, 'check', '--format', 'json', '--level', 'warning')
    const sources = await jibaoWith([check], site, 'check', '--format', 'json', '--level', 'warning')
    const findings = JSON.parse(out) as { code: string }[]
    expect(findings).toEqual(JSON.parse(sources.out))
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]))
    expect(status).toBe(sources.code)
  })
})
