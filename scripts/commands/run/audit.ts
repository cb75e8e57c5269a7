// the run of jibao audit: the checks on prose, on reports written elsewhere, in files as people have them. It needs no site.

import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { Level } from '../../base/check.ts'
import { CATALOGUE } from '../../catalogue.ts'
import type { Given } from '../../command.ts'
import { documentsBelow, readBrought, type Roots } from '../../content/content.ts'
import { checkDocument } from '../../findings/findings.ts'
import { countsOf, type Finding, FORMATS, isNone, type Language, leftOutText, select, toFindings } from '../../messages/messages.ts'
import { briefly } from '../../terminal.ts'
import { summaryLine } from './summary-line.ts'
import { versionOf } from './version.ts'

const NAMES = ['text', ...FORMATS.map(({ name }) => name)]
const LEVELS: readonly Level[] = ['error', 'warning', 'info']

export async function run(given: Given): Promise<number> {
  const { options, terminal, words, roots } = given
  const language = given.language ?? 'zh'
  const level = LEVELS.find((one) => one === (options.level ?? 'info'))
  const wrong = misuse(given, level, language)
  if (wrong !== undefined || !level) {
    terminal.complain(wrong ?? '')
    return 2
  }
  const here = { site: roots.site, program: roots.site, isAnywhere: true } as const // places are told as the user sees them, from where he stands
  const files = [...new Set(words.flatMap((word) => filesOf(here, fromHere(here, word))))]
  if (files.length === 0) terminal.complain(language === 'zh' ? '文件夹里没有可以审读的文件' : 'there is no document in the folder')
  const audits: Audited[] = []
  for (const file of files) audits.push(await audited(here, file, language)) // one by one: each may take much memory
  for (const { refused } of audits) if (refused !== undefined) terminal.complain(refused)
  const read = audits.filter(({ refused }) => refused === undefined)
  const max = options['max-findings'] === undefined ? Infinity : Number(options['max-findings'])
  if (read.length > 0) tellAll(given, here, read, { level, max, language })
  if (read.length < Math.max(files.length, 1)) return 2
  return read.some(({ findings }) => findings.some((finding) => finding.level === 'error')) ? 1 : 0
}

/** What is wrong with the words of the command line, in a sentence. */
function misuse({ options, words, roots }: Given, level: Level | undefined, language: Language): string | undefined {
  if (words.length === 0) return language === 'zh' ? '要审读哪个文件？' : 'which file?'
  if (!NAMES.includes(String(options.format ?? 'text'))) return `--format: ${NAMES.join(' | ')}`
  if (!level) return `--level: ${LEVELS.join(' | ')}`
  if (!/^\d{1,9}$/.test(String(options['max-findings'] ?? '0'))) return '--max-findings: 0, 1, 2 …'
  const missing = words.find((word) => !existsSync(resolve(roots.site, word)))
  if (missing === undefined) return undefined
  return language === 'zh' ? `没有“${missing}”这个文件` : `there is no file “${missing}”`
}

function fromHere({ site }: Roots, word: string): string {
  return (isAbsolute(word) ? relative(site, word) : word).replaceAll('\\', '/').replace(/^\.\//, '')
}

function filesOf(roots: Roots, word: string): string[] {
  return statSync(resolve(roots.site, word)).isDirectory() ? documentsBelow(roots, word.replace(/\/+$/, '')) : [word]
}

interface Audited {
  readonly file: string
  readonly findings: readonly Finding[]
  /** What was read, for excerpts. */
  readonly text?: string
  /** Why nothing was. */
  readonly refused?: string
}

/** The findings of one file; the file is its own report. */
async function audited(roots: Roots, file: string, language: Language): Promise<Audited> {
  const { document, located, observations, refused } = await readBrought(roots, file)
  const seen = document ? [...observations, ...checkDocument(document.reading)] : observations
  const spotted = seen.map((one) => ({ ...one, at: located(one.at), related: one.related.map(located) }))
  const { findings } = toFindings(spotted, file, { language, levels: new Map(), catalogue: CATALOGUE })
  if (document) return { file, findings, text: document.source.text }
  return {
    file,
    findings: [],
    refused: `${file}${language === 'zh' ? '：' : ': '}${refused?.[language] ?? findings.map(sentence).join('')}`,
  }
}

function sentence({ hint, message }: Finding): string {
  return hint === undefined ? message : `${message}；${hint}`
}

interface Telling {
  readonly level: Level
  readonly max: number
  readonly language: Language
}

function tellAll(given: Given, roots: Roots, audits: readonly Audited[], { level, max, language }: Telling): void {
  const { options, terminal } = given
  const findings = audits.flatMap((one) => one.findings)
  const texts = new Map(audits.map(({ file, text }) => [file, text ?? '']))
  const { leftOut, shown } = select(findings, level, max)
  const format = FORMATS.find(({ name }) => name === options.format)
  if (format) {
    terminal.print(
      format.render({
        findings: shown,
        leftOut,
        waived: [],
        reports: audits.length,
        language,
        catalogue: CATALOGUE,
        folder: '',
        version: versionOf(given.roots.program),
        textOf: (file) => texts.get(file),
        digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
      }),
    )
    if (!format.counts && !isNone(leftOut)) terminal.complain(leftOutText(leftOut, language))
    return
  }
  if (options.quiet === true) {
    if (shown.length > 0) terminal.print(briefly(shown, language))
    return
  }
  terminal.findings(shown, roots, language, texts)
  terminal.print(summaryLine(countsOf(findings), 0, audits.length, language, leftOut))
}
