// messages: an example as a reader is shown it.

import type { Change, Example } from '../base/check.ts'

/** What the author would have written, each file's lines under its name; report.yaml goes without saying where it comes first. */
export function exampleText(example: Example): string {
  if (typeof example === 'string') return example
  const shown = example.flatMap((change) => shownOf(change) ?? [])
  return shown.map((one, index) => behind(shown[index - 1], one)).join('')
}

interface Shown {
  readonly file: string
  readonly text: string
}

function behind(before: Shown | undefined, one: Shown): string {
  const { file, text } = one
  if (isNote(one)) return `${gap(before, isNote)}${file}${text}`
  if (file === (before?.file ?? 'report.yaml')) return `${gap(before, () => true)}${text}`
  return `${gap(before, () => false)}${file}：\n${text}`
}

function gap(before: Shown | undefined, isClose: (before: Shown) => boolean): string {
  if (before === undefined) return ''
  return isClose(before) ? '\n' : '\n\n'
}

/** Words on a file, not of it. */
function isNote({ text }: Shown): boolean {
  return text.startsWith('（')
}

function shownOf({ bytes, in: file, new: written, old, shown }: Change): Shown | undefined {
  if (shown !== undefined) return shown === '' ? undefined : { file, text: shown }
  if (bytes !== undefined) return { file, text: '（不是文本文件）' }
  if (written === undefined && old === undefined) return { file, text: '（没有这个文件）' }
  const lines = linesOnlyIn(written ?? '', old ?? '')
  return { file, text: written ? printed(lines) : `（删去“${printed(linesOnlyIn(old ?? '', ''))}”）` }
}

/** Without the lines that the text begins and ends with as the other one does. */
function linesOnlyIn(text: string, other: string): string[] {
  const [own, others] = [linesOf(text), linesOf(other)]
  const most = Math.min(own.length, others.length)
  let start = 0
  while (start < most && own[start] === others[start]) start += 1
  let end = 0
  while (end < most - start && own.at(-1 - end) === others.at(-1 - end)) end += 1
  return own.slice(start, own.length - end)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** Without the indentation that all lines have; a tab is made visible. */
function printed(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/))
  const indent = indents.length === 0 ? 0 : Math.min(...indents)
  return lines.map((line) => line.slice(indent).replaceAll('\t', '→')).join('\n')
}
