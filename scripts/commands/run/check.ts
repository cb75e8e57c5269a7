// the run of jibao check: what is wrong with the content, without building anything.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Level } from '../../base/check.ts'
import { placeText } from '../../base/place.ts'
import { keyText, type ReportKey } from '../../base/report-key.ts'
import { CATALOGUE } from '../../catalogue.ts'
import type { Given } from '../../command.ts'
import { type Found, together } from '../../compile.ts'
import { readSource } from '../../content/content.ts'
import {
  countsOf,
  type Finding,
  FORMATS,
  isNone,
  type Language,
  leftOutText,
  type Review,
  select,
  type Selection,
} from '../../messages/messages.ts'
import { storeAt, StoreUnusable } from '../../store/store.ts'
import { briefly } from '../../terminal.ts'
import { mend } from './fix.ts'
import { bePatient } from './patience.ts'
import { openGiven, type StoreSettings, storeSettingsOf } from './store-settings.ts'
import { summaryLine } from './summary-line.ts'
import { versionOf } from './version.ts'

const NAMES = ['text', ...FORMATS.map(({ name }) => name)]
const LEVELS: readonly Level[] = ['error', 'warning', 'info']

export async function run(given: Given): Promise<number> {
  bePatient()
  const wanted = wantedOf(given)
  if (typeof wanted === 'string') return refuse(given, wanted)
  const settings = storeSettingsOf(given)
  if (typeof settings === 'string') return refuse(given, settings)
  const asked = [...given.words, ...wanted.only]
  const looked = given.options.fix === true ? await mended(given, asked, settings) : await lookedAt(given, asked, settings)
  await keepSchemaCopies(given)
  const { chosen, findings, founds, language, unknown } = looked
  if (unknown !== undefined) return refuse(given, language === 'zh' ? `content/ 里没有 ${unknown}` : `content/ has no ${unknown}`)
  const selection = select(findings, wanted.level, wanted.max)
  if (wanted.format === 'text')
    tellPeople(given, language, selection, () =>
      summaryLine(
        countsOf(findings),
        founds.reduce((sum, { waived }) => sum + waived.length, 0),
        chosen.length,
        language,
        selection.leftOut,
      ),
    )
  else tellPrograms(given, wanted.format, review(given, looked, selection))
  return findings.some((finding) => finding.level === 'error') ? 1 : 0
}

/** The content names copies of the schemas for editors, and git does not keep these. What few checks need is loaded by those only. */
async function keepSchemaCopies({ roots }: Given): Promise<void> {
  const { program, site } = roots
  if (site === program || !existsSync(join(site, '.jibao'))) return // nothing is kept there
  const stamp = join(site, '.jibao/schemas/version')
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === versionOf(program)
  if (isCurrent && !existsSync(join(site, 'schemas'))) return
  const { refreshSchemas } = await import('./schema-copies.ts')
  refreshSchemas(roots)
}

interface Looked {
  readonly language: Language
  readonly chosen: readonly ReportKey[]
  readonly founds: readonly Found[]
  readonly findings: readonly Finding[]
  /** Asked for, and not there. */
  readonly unknown?: string
}

/** Where nothing can be kept, it is told, and looked at all the same. */
async function lookedAt(given: Given, asked: readonly string[], settings: StoreSettings): Promise<Looked> {
  try {
    return await lookedAtIn(given, asked, settings)
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error
    given.terminal.complain(error.sentences[given.language ?? 'zh'])
    return lookedAtIn(given, asked, { jobs: settings.jobs, isNamed: false })
  }
}

async function lookedAtIn(given: Given, asked: readonly string[], settings: StoreSettings): Promise<Looked> {
  const store = storeAt(settings.where)
  const products = openGiven(given, settings, store, true)
  const chosen = products.reports.filter((one) => asked.length === 0 || asked.includes(keyText(one)))
  const unknown = asked.find((word) => !products.reports.some((one) => keyText(one) === word))
  try {
    const { findings, language } = await products.shared(chosen)
    if (unknown !== undefined) return { language, chosen, founds: [], findings: [], unknown }
    const founds: Found[] = []
    for await (const found of products.found(chosen)) founds.push(found)
    return { language, chosen, founds, findings: together(findings, founds) }
  } finally {
    await products.close()
    await store.close()
  }
}

/** What is mended may let more be read, so it is looked at again, and mended again, as long as that changes anything. */
const ROUNDS = 8

async function mended(given: Given, asked: readonly string[], settings: StoreSettings): Promise<Looked> {
  const { options, roots, terminal } = given
  const tell = options.format === undefined || options.format === 'text' ? terminal.print : terminal.complain
  let looked = await lookedAt(given, asked, settings)
  const zh = looked.language === 'zh'
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = mend(roots.site, looked.findings)
    if (done.length === 0) break
    for (const { code, fix } of done) if (fix) tell(`${zh ? '已改' : 'mended'} ${placeText(fix.at)}  ${fixText(fix.text, zh)}  [${code}]`)
    looked = await lookedAt(given, asked, settings)
  }
  return looked
}

function fixText(text: string, zh: boolean): string {
  if (text.trim() !== '' && !text.includes('\n')) return `→ ${text}`
  return text === '' ? (zh ? '删去' : 'deleted') : zh ? '改为空格' : 'blanks'
}

interface Wanted {
  readonly format: string
  readonly level: Level
  readonly max: number
  readonly only: readonly string[]
}

/** The options, or the sentence that says which of them is not understood. */
function wantedOf({ options }: Given): Wanted | string {
  const { format = 'text', level = 'info', only, 'max-findings': max = 'Infinity' } = options
  if (!NAMES.includes(String(format))) return `--format: ${NAMES.join(' | ')}`
  const known = LEVELS.find((one) => one === level)
  if (!known) return `--level: ${LEVELS.join(' | ')}`
  if (!/^(\d{1,9}|Infinity)$/.test(String(max))) return '--max-findings: 0, 1, 2 …'
  return { format: String(format), level: known, max: Number(max), only: Array.isArray(only) ? only : [] }
}

function refuse({ terminal }: Given, sentence: string): number {
  terminal.complain(sentence)
  return 2
}

function tellPeople({ options, roots, terminal }: Given, language: Language, { leftOut, shown }: Selection, summary: () => string): void {
  if (options.quiet !== true) {
    terminal.findings(shown, roots, language)
    terminal.print(summary())
    return
  }
  if (shown.length > 0) terminal.print(briefly(shown, language))
  if (!isNone(leftOut)) terminal.complain(leftOutText(leftOut, language))
}

/** Standard output is for the program that reads it; what its format cannot count is told beside it. */
function tellPrograms({ terminal }: Given, name: string, told: Review): void {
  const format = FORMATS.find((one) => one.name === name)
  if (!format) throw new Error(`no format ${name}`)
  terminal.print(format.render(told))
  if (!format.counts && !isNone(told.leftOut)) terminal.complain(leftOutText(told.leftOut, told.language))
}

function review({ roots }: Given, { founds, language }: Looked, { leftOut, shown }: Selection): Review {
  return {
    findings: shown,
    leftOut,
    waived: founds.flatMap((one) => one.waived),
    reports: founds.length,
    language,
    catalogue: CATALOGUE,
    folder: folderInRepository(roots.site),
    version: versionOf(roots.program),
    textOf: (file) => readSource(roots, file).source?.text,
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  }
}

/** Where the site lies in its git repository: '' at the root of one and outside of any. */
function folderInRepository(site: string): string {
  for (let folder = site; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder === site ? '' : `${relative(folder, site).replaceAll('\\', '/')}/`
    if (folder === dirname(folder)) return ''
  }
}
