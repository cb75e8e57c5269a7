// content: the blocks of a file written out as a text, a line for each paragraph and each row of a table, so that places,
// excerpts and checks are those of any text; and which line is found at which spot of the file.

import type { Place } from '../../base/place.ts'
import type { Spot } from '../../base/spot.ts'
import { plainText } from '../characters.ts'
import { shapeOf } from '../document.ts'
import { blank, type Grid, type Passage, type Reading, weave } from '../passage.ts'
import type { Block, TableBlock, TextBlock } from './blocks.ts'

export interface Transcript {
  readonly text: string
  readonly reading: Reading
  /** A place in the text with its spot in the file; one that has a spot has said where it is. */
  readonly located: (place: Place) => Place
}

/** Between the cells of a row. */
const BAR = ' | '

interface Written {
  readonly file: string
  readonly lines: string[]
  /** Line by line: from which column on which spot. */
  readonly spots: { readonly column: number; readonly spot: Spot }[][]
}

export function transcribed(file: string, blocks: readonly Block[]): Transcript {
  const written: Written = { file, lines: [], spots: [] }
  const parts = blocks.flatMap((block) => (block.kind === 'text' ? (textPart(written, block) ?? []) : tablePart(written, block)))
  const { lines, spots } = written
  return {
    text: lines.join('\n'),
    reading: { file, parts },
    located: (place) => {
      const spot = spots[place.line - 1]?.findLast(({ column }) => column <= place.column)?.spot
      return spot && !place.spot ? { ...place, spot } : place
    },
  }
}

function textPart(written: Written, { level, lines }: TextBlock): Passage | undefined {
  const weaver = weave()
  let whole = ''
  for (const { spot, text } of lines) {
    const line = add(written, [{ text: onOneLine(text), spot }])
    weaver.add(line.text, written.file, line.number, 1)
    whole += line.text.trim()
  }
  const { kind, ...more } = shapeOf(whole.trim(), level)
  return weaver.passage(kind, more)
}

function tablePart(written: Written, { rows }: TableBlock): Grid {
  return {
    kind: 'table',
    rows: rows.map(({ cells, spot }) => {
      const pieces = cells.map((cell) => ({ text: onOneLine(cell.text), spot: cell.spot ?? spot }))
      const line = add(written, pieces)
      let column = 1
      return pieces.map(({ text }) => {
        const at = column
        column += text.length + BAR.length
        return cellOf(written.file, line.number, at, line.text.slice(at - 1, at - 1 + text.length))
      })
    }),
  }
}

/** Keeps the line as it is written; the one that is read is in plain characters, and as long. */
function add({ lines, spots }: Written, pieces: readonly { text: string; spot: Spot }[]): { text: string; number: number } {
  const text = pieces.map((piece) => piece.text).join(BAR)
  let column = 1
  spots.push(
    pieces.map((piece) => {
      const at = column
      column += piece.text.length + BAR.length
      return { column: at, spot: piece.spot }
    }),
  )
  lines.push(text)
  return { text: plainText(text), number: lines.length }
}

function cellOf(file: string, line: number, column: number, text: string): Passage {
  const weaver = weave()
  weaver.add(text, file, line, column)
  return weaver.passage('cell') ?? blank(file, line, column)
}

/** A break between two numbers keeps them apart; what has no ink is left out. */
function onOneLine(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}
