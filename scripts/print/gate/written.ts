// print: the words of a PDF by page and mark, read by pdf.js.

import { squeezed } from './inventory.ts'
import { getDocument } from './pdf-js.ts'

export interface Words {
  readonly text: string
  /** Points from the left and the bottom of the page, of the beginning of the base line. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of the type; 0 for type that does not stand upright. */
  readonly size: number
}

export interface WrittenPage {
  /** Number of the mark → its words. */
  readonly marked: ReadonlyMap<number, readonly Words[]>
  /** What stands outside all marks: page numbers, repeated heads. Without spaces. */
  readonly unmarked: string
}

export async function wordsOf(pdf: Uint8Array): Promise<WrittenPage[]> {
  // pdf.js takes the bytes for itself
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, disableFontFace: true, isEvalSupported: false, verbosity: 0 })
  try {
    const document = await task.promise
    const pages: WrittenPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
      pages.push(sorted(items as Item[]))
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}

interface Item {
  readonly type?: string
  readonly id?: string
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
}

function sorted(items: readonly Item[]): WrittenPage {
  const marked = new Map<number, Words[]>()
  const open: (number | undefined)[] = []
  let unmarked = ''
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(numberOf(item.id) ?? open.at(-1))
    else if (item.type === 'endMarkedContent') open.pop()
    const text = squeezed(item.str ?? '')
    if (text === '') continue
    const mark = open.at(-1)
    if (mark === undefined) unmarked += text
    else marked.set(mark, [...(marked.get(mark) ?? []), placed(item, text)])
  }
  return { marked, unmarked }
}

/** pdf.js names a mark by its page's object and its number: `p10R_mc3`. */
function numberOf(id: string | undefined): number | undefined {
  const found = /_mc(\d+)$/.exec(id ?? '')
  return found === null ? undefined : Number(found[1])
}

function placed({ transform = [], width = 0 }: Item, text: string): Words {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
  return { text, x, y, width, size: Math.abs(b) < 0.001 && a > 0 ? d : 0 }
}
