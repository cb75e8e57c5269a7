// content: one paragraph of a Word file while it is read: what it shows when all changes are accepted and fields are as
// they were last computed.

import { type ParagraphFormat, readFormat } from './styles.ts'
import { type Attributes, isOn } from './xml.ts'

export interface Paragraph {
  /** A line break is `\n`. */
  text: string
  style?: string
  readonly format: ParagraphFormat
  /** With the changes accepted it goes on with the next one. */
  isJoined: boolean
}

export function openParagraph(): Paragraph {
  return { text: '', format: {}, isJoined: false }
}

/** What stands in a run beside its text. */
export function characterOf(name: string, { type }: Attributes): string {
  if (name === 'tab' || name === 'ptab' || name === 'sym') return '\t'
  if (name === 'cr') return '\n'
  if (name === 'br') return type === 'page' || type === 'column' ? '' : '\n'
  return name === 'noBreakHyphen' ? '-' : ''
}

/** One element of `w:pPr`, and of the mark of the paragraph in it. */
export function readProperty(paragraph: Paragraph, name: string, attributes: Attributes, within: string | undefined): void {
  if (name === 'pStyle' && attributes['val'] !== undefined) paragraph.style = attributes['val']
  else if (within === 'rPr' && (name === 'del' || name === 'moveFrom')) paragraph.isJoined = true
  else if (name === 'numPr' && !isOn(attributes)) paragraph.format.numbering = '0'
  else readFormat(paragraph.format, name, attributes['val'])
}
