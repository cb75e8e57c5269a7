// bench: who makes PDFs of the same reports, each in its own way.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browsers } from '../../scripts/print/browser/browsers.ts'
import { defaultCacheFolder } from '../../scripts/print/browser/cache.ts'
import { prepareFonts } from '../../scripts/print/browser/fonts.ts'
import { writtenOut } from '../../scripts/print/paged/selectors.ts'
import { editsOf } from './edits.ts'
import { type Command, run } from './measured.ts'
import { typstOf } from './typst.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const TYPST = '@myriaddreamin/typst-ts-node-compiler'
/** Seconds for a report: none takes so long but by mistake. */
const PATIENCE = 120

export interface Contestant {
  readonly name: string
  /** What it does and what it leaves out. */
  readonly about: string
  /** How many reports it makes in one go. */
  readonly reports: number
  /** Puts all back to where it begins. */
  readonly prepare?: () => void
  readonly commands: readonly Command[]
  /** Files that have to be there afterwards. */
  readonly made: readonly string[]
}

export interface Field {
  /** A scratch folder. */
  readonly folder: string
  /** A site with content/, and the program as it is installed. */
  readonly site: string
  readonly program: string
  readonly reports: readonly string[]
  /** So many reports the programs get that make one file at a time. */
  readonly files: number
  readonly rounds: number
  /** Where the Typst package was installed. */
  readonly typst: string
}

/** Those that can be had here, and why others cannot. */
export async function contestantsOf(field: Field): Promise<{ contestants: Contestant[]; missing: string[] }> {
  const others = spread(field.reports, field.files)
  makeReadable(join(field.folder, 'pages'), others)
  const { browser, fonts } = await browserOf(field.folder)
  const chromium = perFile(field, others, browser)
  const hasCommandLine = await run({ ...(chromium.commands[0] ?? NOTHING), limit: 30 }).then(
    () => true,
    () => false,
  )
  const typst = typstIn(field, others, fonts)
  const missing = [
    ...(hasCommandLine
      ? []
      : ['没有 chromium --print-to-pdf：随包的浏览器没有这项功能所用的文件；用 CHROME_PATH 指明一个 chrome-headless-shell']),
    ...(typst ? [] : [`没有 Typst：npm install --prefix ${field.typst} ${TYPST}，再加上 --typst ${field.typst}`]),
  ]
  const edits = await editsOf(field, field.rounds)
  const contestants = [
    ...ours(field, edits),
    ...(hasCommandLine ? [chromium] : []),
    paged(field, others, browser),
    ...(typst ? [typst] : []),
  ]
  return { contestants, missing }
}

/** As far from each other as they can be: neighbours are of one unit, and alike. */
function spread(reports: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => reports[Math.floor((i * reports.length) / count)] ?? '')
}

const NOTHING: Command = { words: ['false'], limit: 1 }

/** As the others can read them: Paged.js is kept out by the policy of our pages, and knows no :is(). */
function makeReadable(pages: string, reports: readonly string[]): void {
  const rewrite = (file: string, change: (text: string) => string): void => writeFileSync(file, change(readFileSync(file, 'utf8')))
  for (const report of reports)
    rewrite(join(pages, report, 'index.html'), (html) =>
      html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(/<script[^>]* src=[^>]*><\/script>/g, ''),
    )
  for (const file of readdirSync(join(pages, 'assets'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.css')) rewrite(join(pages, 'assets', file), writtenOut)
}

function ours({ program, reports, site }: Field, edits: readonly (() => void)[]): Contestant[] {
  const build = (...words: string[]): Command => ({
    words: [process.execPath, join(program, 'lib/cli.js'), 'build', '--root', site, ...words],
    limit: PATIENCE * reports.length,
  })
  const drop = (...names: string[]): void => {
    for (const name of names) rmSync(join(site, name), { recursive: true, force: true })
  }
  const made = reports.map((report) => join(site, 'dist', report, 'report.pdf'))
  const left = edits.values()
  const of = { reports: reports.length, made, commands: [build()] }
  return [
    { ...of, name: '绩报，从头', about: '检查、网页、数据、搜索、PDF 和把关', prepare: () => drop('dist', '.jibao') },
    { ...of, name: '绩报，算好了没有印', about: '网页和数据取自缓存，PDF 全部印、把关', prepare: () => drop('dist', '.jibao/printed') },
    { ...of, name: '绩报，缓存里都有', about: '从缓存拼成网站', prepare: () => drop('dist') },
    { ...of, name: '绩报，什么都没有变', about: '看一遍，一个文件也不写' },
    {
      ...of,
      name: '绩报，改了一个数',
      about: '这份和它的下一年，全站的文件',
      prepare: () => left.next().value?.(),
    },
  ]
}

interface Browsers {
  readonly executable: string
  readonly env: NodeJS.ProcessEnv
}

/** The browser and the fonts that we print with ourselves. */
async function browserOf(folder: string): Promise<{ browser: Browsers; fonts: string }> {
  const conf = await prepareFonts([join(PROGRAM, 'styles/fonts')], defaultCacheFolder())
  writeFileSync(join(folder, 'fonts.conf'), conf)
  const fonts = /<dir>([^<]+)<\/dir>/.exec(conf)?.[1] ?? ''
  for await (const { environment, executable } of browsers(defaultCacheFolder(), process.env))
    return { browser: { executable, env: { ...environment, FONTCONFIG_FILE: join(folder, 'fonts.conf') } }, fonts }
  throw new Error('no browser')
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

function perFile(field: Field, reports: readonly string[], { env, executable }: Browsers): Contestant {
  const outputs = outputsOf(field, 'chromium', reports, 'pdf')
  return {
    name: 'chromium --print-to-pdf',
    about: '每份起一次浏览器；只印，没有把关、书签、文件信息',
    reports: reports.length,
    made: outputs,
    commands: reports.map((report, i) => ({
      words: [
        executable,
        ...asRoot,
        '--headless',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(field.folder, 'profile')}`,
        `--print-to-pdf=${outputs[i] ?? ''}`,
        pathToFileURL(pageOf(field, report)).href,
      ],
      env,
      limit: PATIENCE,
    })),
  }
}

function paged(field: Field, reports: readonly string[], { env, executable }: Browsers): Contestant {
  const outputs = outputsOf(field, 'pagedjs', reports, 'pdf')
  return {
    name: 'pagedjs-cli',
    about: '每份运行一次；同一个浏览器、同样的页面',
    reports: reports.length,
    made: outputs,
    commands: reports.map((report, i) => ({
      words: [
        process.execPath,
        '--import',
        pathToFileURL(join(import.meta.dirname, 'paged-browser.mjs')).href,
        join(PROGRAM, 'node_modules/pagedjs-cli/src/cli.js'),
        pageOf(field, report),
        '--outline-tags',
        'h1,h2,h3',
        ...asRoot.flatMap((word) => ['--browserArgs', word]),
        '-o',
        outputs[i] ?? '',
      ],
      env: { ...env, BENCH_BROWSER: executable },
      limit: PATIENCE,
    })),
  }
}

function typstIn(field: Field, reports: readonly string[], fonts: string): Contestant | undefined {
  try {
    createRequire(join(field.typst, 'x.js')).resolve(TYPST)
  } catch {
    return undefined
  }
  const sources = outputsOf(field, 'typst', reports, 'typ')
  reports.forEach((report, i) => writeFileSync(sources[i] ?? '', typstOf(readFileSync(pageOf(field, report), 'utf8'))))
  const words = [
    process.execPath,
    '--import',
    import.meta.resolve('tsx'),
    join(import.meta.dirname, 'typst.ts'),
    field.typst,
    fonts,
    ...sources,
  ]
  return {
    name: 'Typst',
    about: '一个进程排全部；同样的文字和表格，没有我们的样式，也没有检查、网页、数据',
    reports: reports.length,
    made: sources.map((source) => source.replace(/\.typ$/, '.pdf')),
    commands: [{ words, limit: PATIENCE * reports.length }],
  }
}

/** In the order of the reports; nothing of an earlier round is left. */
function outputsOf({ folder }: Field, name: string, reports: readonly string[], ending: string): string[] {
  const outputs = reports.map((report) => join(folder, name, `${report.replaceAll('/', '-')}.${ending}`))
  for (const output of outputs) {
    if (!existsSync(dirname(output))) mkdirSync(dirname(output), { recursive: true })
    rmSync(output, { force: true })
  }
  return outputs
}

/** A page of the site that was built first. */
function pageOf({ folder }: Field, report: string): string {
  return join(folder, 'pages', report, 'index.html')
}
