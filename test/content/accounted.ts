// test: every visible character of a narrative's source is accounted for: it is text of the narrative at its place, a
// mark of a construct that the narrative has there, or inside of what a finding is about.

import type { Observation } from '../../scripts/base/observation.ts'
import type { Place } from '../../scripts/base/place.ts'
import type { Block, Inline, Narrative, Section } from '../../scripts/content/content.ts'

interface Sheet {
  readonly lines: readonly string[]
  /** By line and column: accounted for. */
  readonly claimed: boolean[][]
  readonly faults: string[]
  /** The last character of text that was met, in reading order. */
  last: readonly [line: number, column: number]
  items: number
  readonly numbers: number[]
}

/** What is wrong with the reading of a text; nothing, where all is accounted for. */
export function unaccounted(text: string, narrative: Narrative, observations: readonly Observation[]): string[] {
  const lines = text.split(/\r\n?|\n/)
  const sheet: Sheet = { lines, claimed: lines.map(() => []), faults: [], last: [0, 0], items: 0, numbers: [] }
  for (const { at, related } of observations) for (const place of [at, ...related]) claim(sheet, place)
  narrative.lead.forEach((block) => block_(sheet, block))
  narrative.sections.forEach((section) => section_(sheet, section))
  const markers = leftMarkers(sheet)
  const isTold = (code: string): boolean => observations.some(({ check }) => check.code === code)
  // A finding that covers a whole line covers its marker too.
  if (markers.length > sheet.items) sheet.faults.push(`${markers.length} markers of ${sheet.items} items`)
  const numbers = markers.filter((marker) => /\d/.test(marker)).map((marker) => Number.parseInt(marker, 10))
  const isSub = numbers.every((number) => sheet.numbers.includes(number))
  if (!isSub && !isTold('heading-in-list')) sheet.faults.push(`numbers ${numbers.join()} became ${sheet.numbers.join()}`)
  lines.forEach((line, i) =>
    Array.from({ length: line.length }, (_, k) => k).forEach((k) => {
      if (!sheet.claimed[i]?.[k] && /\S/.test(line[k] ?? '')) sheet.faults.push(`lost “${line[k]}” ${i + 1}:${k + 1}`)
    }),
  )
  return sheet.faults
}

function claim(sheet: Sheet, { line, column, endLine, endColumn }: Place): void {
  for (let i = line; i <= endLine; i += 1) {
    const from = i === line ? column : 1
    const to = i === endLine ? endColumn : (sheet.lines[i - 1] ?? '').length + 1
    for (let k = from; k < to; k += 1) (sheet.claimed[i - 1] ??= [])[k - 1] = true
  }
}

function sourceAt({ lines }: Sheet, { line, column, endLine, endColumn }: Place): string {
  if (line === endLine) return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
  const middle = lines.slice(line, endLine - 1)
  return [(lines[line - 1] ?? '').slice(column - 1), ...middle, (lines[endLine - 1] ?? '').slice(0, endColumn - 1)].join('\n')
}

function section_(sheet: Sheet, { at, blocks, children, heading }: Section): void {
  const line = sheet.lines[at.line - 1] ?? ''
  const open = /^#+/.exec(line.slice(at.column - 1))?.[0].length ?? 0
  claim(sheet, { ...at, endColumn: at.column + open })
  const close = /(?<=[\s#])#+\s*$/.exec(line)
  if (close) claim(sheet, { ...at, column: close.index + 1, endColumn: line.length + 1 })
  inlines_(sheet, heading)
  blocks.forEach((block) => block_(sheet, block))
  children.forEach((child) => section_(sheet, child))
}

function block_(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      return inlines_(sheet, block.text)
    case 'factTable':
      return claim(sheet, block.at)
    case 'illustration':
      claim(sheet, block.at)
      return inlines_(sheet, block.caption)
    case 'list':
      block.items.forEach((item, i) => {
        sheet.items += 1
        if (block.ordered) sheet.numbers.push(block.numbers[i] ?? NaN)
        item.forEach((inner) => block_(sheet, inner))
      })
      return undefined
    case 'table':
      table_(sheet, block)
  }
}

function table_(sheet: Sheet, block: Extract<Block, { kind: 'table' }>): void {
  const { head, rows, at } = block
  const rule = sheet.lines[at.line] ?? ''
  const start = rule.search(/[|:-][\s|:-]*$/)
  claim(sheet, { ...at, line: at.line + 1, column: start + 1, endLine: at.line + 1, endColumn: rule.length + 1 })
  ;[head, ...rows].forEach((row, i) => {
    const line = at.line + i + (i > 0 ? 1 : 0)
    const text = sheet.lines[line - 1] ?? ''
    for (const bar of text.matchAll(/(?<!\\)\|/g))
      claim(sheet, { ...at, line, column: bar.index + 1, endLine: line, endColumn: bar.index + 2 })
    row.forEach(({ text: cell }) => inlines_(sheet, cell, true))
  })
}

function inlines_(sheet: Sheet, inlines: readonly Inline[], isCell = false): void {
  for (const inline of inlines) {
    const { at } = inline
    const written = sourceAt(sheet, at)
    if (inline.kind === 'text') text_(sheet, inline.text, written, at, isCell)
    else if (inline.kind === 'reference') {
      if (written.replace(/[{}]|[^\P{Cc}\t]|[\p{Cf}\p{DI}]/gu, '').trim() !== inline.name)
        sheet.faults.push(`“${inline.name}” for ${written}`)
      claim(sheet, at)
    } else if (inline.kind === 'strong' || inline.kind === 'emphasis') {
      const marks = inline.kind === 'strong' ? 2 : 1
      const stars = '*'.repeat(marks)
      if (!written.startsWith(stars) || !written.endsWith(stars)) sheet.faults.push(`${inline.kind} for ${written}`)
      claim(sheet, { ...at, endLine: at.line, endColumn: at.column + marks })
      claim(sheet, { ...at, line: at.endLine, column: at.endColumn - marks })
      inlines_(sheet, inline.text, isCell)
    } else if (inline.kind === 'link') {
      if (!/^\[[^]*\]\([^]*\)$/.test(written)) sheet.faults.push(`link for ${written}`)
      claim(sheet, at)
      inlines_(sheet, inline.text, isCell)
    } else if (inline.kind === 'break' && inline.hard) claim(sheet, { ...at, column: at.column - 1, endColumn: at.column })
  }
}

function text_(sheet: Sheet, text: string, written: string, at: Place, isCell: boolean): void {
  const [line, column] = sheet.last
  if (at.line < line || (at.line === line && at.column < column)) sheet.faults.push(`“${text}” out of order`)
  sheet.last = [at.endLine, at.endColumn]
  const plain = (isCell ? written.replaceAll('\\|', '|') : written)
    .replaceAll('\0', '\ufffd')
    .replace(/\\([!-/:-@[-`{-~｛｝＃＞｜！［］])/g, '$1')
    // Of a wide digit only in the number of an item.
    .replace(/\\(?=[０-９]+[．.、)）])/g, (mark, offset: number) => (isHead(sheet, at, written.slice(0, offset)) ? '' : mark))
  if (plain.trim() !== text.trim() && plain !== text) sheet.faults.push(`“${text}” for “${written}”`)
  claim(sheet, at)
}

/** No words stand between the beginning of the line and what comes behind `before`. */
function isHead({ lines }: Sheet, { column, line }: Place, before: string): boolean {
  const own = before.includes('\n') ? before.slice(before.lastIndexOf('\n') + 1) : (lines[line - 1] ?? '').slice(0, column - 1) + before
  return /^[\s>*+-]*(?:\d{1,9}[.)]\s+)?$/.test(own)
}

/** Marks at the head of a line that nothing has claimed: those of lists. */
function leftMarkers({ claimed, lines }: Sheet): string[] {
  return lines.flatMap((line, i) => {
    const marks: string[] = []
    for (let k = 0; k < line.length;) {
      const rest = line.slice(k)
      const mark = /^(?:[-+*]|\d{1,9}[.)])(?=\s|$)/.exec(rest)?.[0]
      if (/^\s/.test(rest) || claimed[i]?.[k]) k += 1
      else if (mark) {
        marks.push(mark)
        for (let m = 0; m < mark.length; m += 1) (claimed[i] ??= [])[k + m] = true
        k += mark.length
      } else break
    }
    return marks
  })
}
