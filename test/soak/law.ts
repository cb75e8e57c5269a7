// soak: the law of reading: what is written is on the page and in data.json, or a finding covers it. Neither is a breach.

import { Decimal } from '../../scripts/base/decimal.ts'
import { parseChineseNumeral } from '../../scripts/base/numerals.ts'
import type { Place } from '../../scripts/base/place.ts'
import { inquire } from '../../scripts/compile.ts'
import { TEXT_CHECKS } from '../../scripts/findings/findings.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { toReportPage, toSummary } from '../../scripts/pages/pages.ts'
import { type OpenTag, readHtml } from '../../scripts/pages/reading/tokens.ts'
import { dataJson } from '../../scripts/site/data.ts'
import type { Workspace } from '../../scripts/workspace.ts'
import type { WrittenFact } from './documents.ts'
import { charactersOf, MARKUP, misread, UNSEEN } from './reading-loss.ts'

/** What the checks on texts say of numbers and words is no answer to how they were read. */
const ON_TEXTS = new Set(TEXT_CHECKS.map(({ code }) => code))

export interface Written {
  readonly reportYaml: string
  readonly facts: readonly WrittenFact[]
  readonly narrative: string
  /** Where the random prose begins in the narrative. */
  readonly from: number
  readonly to: number
}

/** Paragraphs around the random prose, to know it on the page. */
export const BEFORE = '以下文字逐字核对'
export const BEHIND = '以上文字核对完毕'

/** Sentences on what was lost, altered or printed as markup without a word; `desk` holds the report as u/2020. */
export function breaches(workspace: Workspace, written: Written): string[] {
  const { figures, findings } = inquire(workspace, { unit: 'u', year: 2020 })
  const own = findings.filter(({ code }) => !ON_TEXTS.has(code))
  if (!figures) return own.some(({ level }) => level === 'error') ? [] : ['the report could not be read, and nothing is told']
  const page = between(printedText(toReportPage(figures, workspace.site, false, workspace.templateCache).value.html))
  const data = JSON.parse(dataJson(figures, toSummary(figures, false))) as Data
  const covers = coverOf(own, 'content/u/2020/narrative.md')
  const prose = charactersOf(written.narrative).filter(({ offset }) => offset >= written.from && offset < written.to)
  const isKnown = (name: string): boolean => [...data.facts, ...data.figures].some((one) => one.name === name)
  return [
    ...misread(prose, page, covers, isKnown),
    ...written.facts.flatMap((fact) => factBreaches(fact, written.reportYaml, own, data.facts)),
  ]
}

interface Data {
  readonly facts: readonly { readonly name: string; readonly value: unknown; readonly text: string }[]
  readonly figures: readonly { readonly name: string }[]
}

/** What of the page is the random prose. */
function between(page: string): string {
  const from = page.indexOf(BEFORE) + BEFORE.length
  const to = page.indexOf(BEHIND, from)
  return page.slice(from, to < 0 ? undefined : to)
}

/** The text of the official document, in its order, with the addresses behind their links; not the values that stand for references. */
export function printedText(html: string): string {
  let text = ''
  const open: OpenTag[] = []
  let parts = 0
  const isPart = (tag: OpenTag): boolean => tag.name === 'section' && /(^|\s)part(\s|$)/.test(tag.attributes['class'] ?? '')
  for (const token of readHtml(html)) {
    if (token.kind === 'open') {
      open.push(token)
      if (isPart(token)) parts += 1
    } else if (token.kind === 'close') {
      const tag = open.pop()
      if (tag && parts > 0 && tag.name === 'a') text += decodeURI(tag.attributes['href'] ?? '')
      if (tag && isPart(tag)) parts -= 1
    } else if (token.kind === 'text' && parts > 0 && open.at(-1)?.name !== 'data')
      text += open.at(-1)?.attributes['class'] === 'number' ? inDigits(token.text) : token.text
  }
  return text
}

/** `（十二）` → `12`: forms number in words, and with marks of their own, what is written in digits. */
function inDigits(number: string): string {
  return number
    .replace(/[^\d一二三四五六七八九十①-⑳]/gu, '')
    .replace(/[一二三四五六七八九十]+/g, (words) => String(parseChineseNumeral(words) ?? words))
}

/** True where a finding's range has the character at this line and column. */
function coverOf(findings: readonly Finding[], file: string): (line: number, column: number) => boolean {
  const places = findings.flatMap(({ at, related = [] }) => [at, ...related]).filter((at) => at.file === file)
  return (line, column) => places.some((at) => isIn(at, line, column))
}

function isIn(at: Place, line: number, column: number): boolean {
  const isPoint = at.line === at.endLine && at.column === at.endColumn
  const isBehind = line > at.line || (line === at.line && column >= at.column)
  const isBefore = line < at.endLine || (line === at.endLine && (column < at.endColumn || (isPoint && column === at.column)))
  return isBehind && isBefore
}

function factBreaches(fact: WrittenFact, yaml: string, findings: readonly Finding[], data: Data['facts']): string[] {
  const { meant, name, yaml: text } = fact
  const line = yaml.split('\n').findIndex((one) => one.includes(`# ${name}`)) + 1
  const isTold = findings.some(({ at }) => at.file.endsWith('report.yaml') && at.line <= line && at.endLine >= line)
  if (isTold) return []
  const found = data.filter((one) => one.name === name || (Array.isArray(meant) && one.name.startsWith(`${name}.`)))
  const values = found.map(({ value }) => value)
  if (meant === undefined) return isSame(values[0], text) ? [] : [`${name}: ${text} is ${JSON.stringify(values)} in data.json`]
  if (meant !== null && UNSEEN.test(String(meant))) return [`${name}: ${text} has a character without ink that is not told`]
  const asMarkup = String(meant ?? '').match(MARKUP)
  if (asMarkup) return [`${name}: ${text} would be printed as markup: ${asMarkup.join(' ')}`]
  if (Array.isArray(meant) && meant.every((one) => String(values[0] ?? '').includes(String(one)))) return []
  return isSame(values[0], meant as string | boolean | null) ? [] : [`${name}: ${text} is ${JSON.stringify(values)} in data.json`]
}

function isSame(value: unknown, meant: string | boolean | null): boolean {
  if (value === meant || String(value) === String(meant)) return true
  return typeof value === 'string' && typeof meant === 'string' && isNumber(value) && isNumber(meant) && new Decimal(value).eq(meant)
}

function isNumber(text: string): boolean {
  return /^[-+]?\d+(\.\d+)?$/.test(text)
}
