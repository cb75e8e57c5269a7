// content: what the styles of a Word file say of their paragraphs: how deep a heading, numbered by what.

import { walkXml } from './xml.ts'

export interface ParagraphFormat {
  /** From 0; 9 is running text. */
  outline?: number
  /** `0` where a number is taken away. */
  numbering?: string
  numberingLevel?: number
}

interface Style extends ParagraphFormat {
  name: string
  basedOn?: string
}

export interface Styles {
  /** With all that it is based on. */
  format(id: string | undefined): ParagraphFormat
  isContents(id: string | undefined): boolean
}

const DEEPEST = 20

export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  let open: Style | undefined
  if (part)
    walkXml(part, {
      open: (name, attributes) => {
        if (name === 'style' && attributes['type'] === 'paragraph') {
          open = { name: '' }
          styles.set(attributes['styleId'] ?? '', open)
          if (attributes['default'] === '1') usual = attributes['styleId']
        }
        if (!open) return
        if (name === 'name') open.name = attributes['val'] ?? ''
        else if (name === 'basedOn' && attributes['val'] !== undefined) open.basedOn = attributes['val']
        else readFormat(open, name, attributes['val'])
      },
      close: (name) => {
        if (name === 'style') open = undefined
      },
    })
  const format = (id: string | undefined, depth = 0): ParagraphFormat => {
    const style = styles.get(id ?? usual ?? '')
    if (!style || depth > DEEPEST) return {}
    const { basedOn, name: _name, ...own } = style
    return basedOn === undefined ? own : { ...format(basedOn, depth + 1), ...own }
  }
  return { format: (id) => format(id), isContents: (id) => /^(?:toc|目录) ?\d/i.test(styles.get(id ?? '')?.name ?? '') }
}

/** One element of `w:pPr`. */
export function readFormat(format: ParagraphFormat, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'outlineLvl') format.outline = Number(value)
  else if (name === 'numId') format.numbering = value
  else if (name === 'ilvl') format.numberingLevel = Number(value)
}
