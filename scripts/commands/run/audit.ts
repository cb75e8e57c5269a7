// the run of jibao audit: the checks on prose, on a plain text or Markdown report written elsewhere. It needs no site.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { Level } from '../../base/check.ts'
import { CATALOGUE } from '../../catalogue.ts'
import type { Given } from '../../command.ts'
import { readDocument, readForeign, type Roots } from '../../content/content.ts'
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
  const findings = words.flatMap((word) => audited(here, fromHere(here, word), language))
  const max = options['max-findings'] === undefined ? Infinity : Number(options['max-findings'])
  tellAll(given, here, findings, { level, max, language })
  return findings.some((finding) => finding.level === 'error') ? 1 : 0
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

/** The findings of one file; the file is its own report. */
function audited(roots: Roots, file: string, language: Language): Finding[] {
  const { source, observations } = readForeign(roots, file)
  const seen = source ? [...observations, ...checkDocument(readDocument(source))] : observations
  return toFindings(seen, file, { language, levels: new Map(), catalogue: CATALOGUE }).findings
}

interface Telling {
  readonly level: Level
  readonly max: number
  readonly language: Language
}

function tellAll(given: Given, roots: Roots, findings: readonly Finding[], { level, max, language }: Telling): void {
  const { options, terminal, words } = given
  const { leftOut, shown } = select(findings, level, max)
  const format = FORMATS.find(({ name }) => name === options.format)
  if (format) {
    terminal.print(
      format.render({
        findings: shown,
        leftOut,
        waived: [],
        reports: words.length,
        language,
        catalogue: CATALOGUE,
        folder: '',
        version: versionOf(given.roots.program),
        textOf: (file) => readForeign(roots, file).source?.text,
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
  terminal.findings(shown, roots, language)
  terminal.print(summaryLine(countsOf(findings), 0, words.length, language, leftOut))
}
