// facts: a review written into a report: its lines are put in, and no other byte is touched.

import { itemsOf, nodeAt, readYaml, type SourceText } from '../content/content.ts'
import { REVIEW_PARTS, type ReviewDigests } from './reviews.ts'
import { writtenInSheet } from './written.ts'

export interface NewReview {
  readonly role: string
  readonly date: string
  readonly saw: string
  readonly digests: ReviewDigests
}

/** The text with one review more, the last; undefined where `reviews` is not written as a list of lines. */
export function withReview(source: SourceText, review: NewReview): string | undefined {
  const { text } = source
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.slice(mark.length).split(end)
  const list = nodeAt(readYaml(source).node, ['reviews'])
  const last = itemsOf(list).at(-1)
  const first = itemsOf(list)[0]
  const indent = first ? /^(\s*)- /.exec(lines[first.at.line - 1] ?? '')?.[1] : '  '
  if (indent === undefined || (list && !first && !/^reviews:\s*(#.*)?$/.test(lines[list.at.line - 1] ?? ''))) return undefined
  const own = entryLines(review, indent)
  if (last) lines.splice(last.at.endColumn === 1 ? last.at.endLine - 1 : last.at.endLine, 0, ...own)
  else if (list) lines.splice(list.at.line, 0, ...own)
  else lines.splice(lines.at(-1) === '' ? lines.length - 1 : lines.length, 0, '', 'reviews:', ...own)
  const signed = `${mark}${lines.join(end)}${text.endsWith('\n') ? '' : end}`
  return isSound(source, signed, itemsOf(list).length + 1) ? signed : undefined
}

function entryLines({ date, digests, role, saw }: NewReview, indent: string): string[] {
  return [
    `- role: ${scalar(role)}`,
    `  date: ${date}`,
    `  saw: ${scalar(saw)}`,
    '  digests:',
    ...REVIEW_PARTS.map((part) => `    ${part}: '${digests[part]}'`),
  ].map((line) => indent + line)
}

/** Chinese words as they are, all else in quotes, as YAML has it in common with JSON. */
function scalar(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\p{L}\p{N}、，（）]*$/u.test(text) ? text : JSON.stringify(text)
}

/** All else says what it said, and there is one review more. */
function isSound(source: SourceText, signed: string, count: number): boolean {
  const { node } = readYaml({ ...source, text: signed })
  const others = (of: typeof node): string =>
    JSON.stringify(
      writtenInSheet({ file: source.file, node: of }).flatMap(({ steps, text }) => (steps[0] === 'reviews' ? [] : [[steps, text]])),
    )
  return itemsOf(nodeAt(node, ['reviews'])).length === count && others(node) === others(readYaml(source).node)
}
