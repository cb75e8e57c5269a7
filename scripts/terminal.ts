// entry: how findings are told on the terminal: by file, each with its source line and a caret.

import { eastAsianWidth } from 'get-east-asian-width'
import { type Place, whereText } from './base/place.ts'
import { spotText } from './base/spot.ts'
import { readSource, type Roots } from './content/content.ts'
import type { Finding, Language } from './messages/messages.ts'
import type { Output } from './output.ts'

type Texts = ReadonlyMap<string, string>

export interface Terminal extends Output {
  /** `texts`: what was read, of the files that are no texts themselves. */
  findings(findings: readonly Finding[], roots: Roots, language: Language, texts?: Texts): void
}

export function openTerminal(output: Output): Terminal {
  const colored = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
  return {
    ...output,
    findings: (findings, roots, language, texts) => {
      for (const piece of byFile({ findings, roots, language, colored, texts })) output.print(piece)
    },
  }
}

const LEVELS = { error: ['错误', 'error', 31], warning: ['警告', 'warning', 33], info: ['提示', 'info', 36] } as const

/** Grouped by file; each finding with its line and a caret below the characters. */
export function listing(findings: readonly Finding[], roots: Roots, language: Language, colored: boolean, texts?: Texts): string {
  return [...byFile({ findings, roots, language, colored, texts })].join('\n')
}

interface Listing {
  readonly findings: readonly Finding[]
  readonly roots: Roots
  readonly language: Language
  readonly colored: boolean
  readonly texts: Texts | undefined
}

/** One file's findings after another's, so that neither their text nor that of their files is held for a whole site. */
function* byFile({ colored, findings, language, roots, texts }: Listing): Generator<string> {
  let [file, source]: [string | undefined, readonly string[]] = [undefined, []]
  let lines: string[] = []
  for (const finding of findings) {
    if (finding.at.file !== file) {
      if (file !== undefined) yield [...lines, ''].join('\n')
      file = finding.at.file
      source = (texts?.get(file) ?? readSource(roots, file).source?.text)?.split(/\r?\n/) ?? []
      lines = [file]
    }
    lines.push(...entry(finding, source, language, colored))
  }
  if (file !== undefined) yield lines.join('\n')
}

/** One line for each finding, for people who know their files and for scripts that count lines. */
export function briefly(findings: readonly Finding[], language: Language): string {
  return findings
    .map(
      ({ at, code, level, message }) =>
        `${whereText(at, language)}: ${LEVELS[level][language === 'zh' ? 0 : 1]} ${oneLine(message)} [${code}]`,
    )
    .join('\n')
}

function entry(finding: Finding, source: readonly string[], language: Language, colored: boolean): string[] {
  const { at, code, hint, message, related } = finding
  const [zh, en, color] = LEVELS[finding.level]
  const level = language === 'zh' ? zh : en
  const where = at.spot ? spotText(at.spot, language) : `${at.line}:${at.column}`
  const head = `  ${where === '' ? '' : `${where}  `}${colored ? `\u001b[${color}m${level}\u001b[0m` : level}  ${oneLine(message)}  [${code}]`
  const also = (related ?? [])
    .slice(0, 4)
    .map((place) => whereText(place, language))
    .join('  ')
  return [
    head,
    ...excerpt(finding, source),
    ...(hint === undefined ? [] : [`     → ${oneLine(hint)}`]),
    ...(also === '' ? [] : [`     ${language === 'zh' ? '另见' : 'see'} ${also}`]),
  ]
}

/** Words from the content must not move the cursor or change colors. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(CONTROL, ' ')
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1f\x7f-\x9f]/g
const WINDOW = 90

/** The source line, cut to a window round the place when it is long, and carets below it. */
function excerpt({ at }: Finding, source: readonly string[]): string[] {
  const text = source[at.line - 1]
  if (text === undefined || text.trim() === '' || isWhole(at)) return []
  const start = at.column - 1
  const end = at.endLine === at.line ? Math.max(at.endColumn - 1, at.column) : text.length
  const from = text.length <= WINDOW ? 0 : Math.max(0, Math.min(start - 30, text.length - WINDOW))
  const shown = text.slice(from, from + WINDOW).replace(CONTROL, ' ')
  const gutter = `     ${at.spot ? '    ' : String(at.line).padStart(4)} | ` // nobody counts the lines of what has none
  const pad = columns(`${from > 0 ? '…' : ''}${text.slice(from, start)}`)
  const carets = Math.max(1, Math.min(columns(text.slice(start, end)), columns(shown) - columns(text.slice(from, start))))
  return [
    `${gutter}${from > 0 ? '…' : ''}${shown}${from + WINDOW < text.length ? '…' : ''}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(pad)}${'^'.repeat(carets)}`,
  ]
}

/** Said of a whole file that has no lines. */
function isWhole({ spot }: Place): boolean {
  return spot !== undefined && Object.keys(spot).length === 0
}

/** How many columns a terminal gives to a text: two for a Chinese character. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0) ?? 0), 0)
}
