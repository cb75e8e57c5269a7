// content: the lists of a narrative, with the numbers that their author gave.

import type { Token } from 'markdown-it'
import { observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { headingInList } from './checks/heading-in-list.ts'
import { listItemSign } from './checks/list-item-sign.ts'
import { listNumberSkips } from './checks/list-number-skips.ts'
import { listNumberUnlikely } from './checks/list-number-unlikely.ts'
import { markupEmpty } from './checks/markup-empty.ts'
import { columnAt, linePlace, linesPlace, type Reading } from './lines.ts'
import type { Block } from './narrative.ts'
import { MAX_NESTING } from './parser.ts'

export function readList(reading: Reading, readBlocks: (reading: Reading) => Block[]): Block {
  const open = reading.tokens[reading.next]
  const ordered = open?.type === 'ordered_list_open'
  const at = linePlace(reading, open)
  const items: Block[][] = []
  const numbers: number[] = []
  reading.next += 1
  for (let item = reading.tokens[reading.next]; item?.type === 'list_item_open'; item = reading.tokens[reading.next]) {
    if (ordered) numbers.push(numberOf(reading, item, numbers.length === 0))
    reading.next += 1
    const blocks = readBlocks(reading)
    items.push(blocks)
    const isBroken = reading.tokens[reading.next]?.type === 'heading_open'
    if (isBroken) skipToItemEnd(reading)
    else if (blocks.every(isEmpty) && item.level < MAX_NESTING - 1) tellEmpty(reading, item)
    else if (!ordered) tellSign(reading, item, blocks)
    reading.next += 1
  }
  reading.next += 1
  return { kind: 'list', ordered, items, numbers, at }
}

/** Spaces of another width than Markdown's are a paragraph to it. */
function isEmpty(block: Block): boolean {
  return (
    block.kind === 'paragraph' && block.text.every((part) => part.kind === 'break' || (part.kind === 'text' && part.text.trim() === ''))
  )
}

/** More items no list has; a larger number is a year, or another number with which a sentence begins. */
const MOST = 99

/** An item goes on from the one before; a list begins with one, or goes on from the list above it. */
function numberOf(reading: Reading, item: Token, isFirst: boolean): number {
  const number = Number(item.info)
  const before = reading.lastNumbers.get(item.level) ?? 0
  reading.lastNumbers.set(item.level, number)
  const found = `${item.info}${item.markup}`
  const at = markPlace(reading, item, found)
  if (number > MOST) {
    reading.observations.push(observe(listNumberUnlikely, at, { found, escaped: `${item.info}\\${item.markup}` }))
  } else if (number !== before + 1 && !(isFirst && number === 1)) {
    reading.observations.push(observe(listNumberSkips, at, { found: number, before, expected: before + 1 }))
  }
  return number
}

/** A rate, a decimal or an amount behind `- `, and a number that is all of an item, may have been a negative number. */
const SIGNED = /^\s*[\d０-９](?:[\d０-９,.．]*(?:[%％‰]|(?=[万亿元]|个百分点|[。，；;]?\s*$))|[\d０-９,]*[.．][\d０-９]+(?![.．\d０-９]))/

function tellSign(reading: Reading, item: Token, [first]: readonly Block[]): void {
  const text = first?.kind === 'paragraph' && first.text[0]?.kind === 'text' ? first.text[0].text : ''
  const number = item.markup === '*' ? undefined : SIGNED.exec(text)?.[0].trim()
  if (number === undefined) return
  const found = `${item.markup} ${number}`
  const slots = { found, sign: item.markup, number: item.markup + number }
  reading.observations.push(observe(listItemSign, markPlace(reading, item, found), slots))
}

/** What stands at the head of an item, which need not be the head of its line. */
function markPlace(reading: Reading, item: Token, found: string): Place {
  const line = item.map?.[0] ?? 0
  const index = (reading.lines[line] ?? '').indexOf(found)
  if (index < 0) return linePlace(reading, item)
  const column = columnAt(reading, line, index)
  return { file: reading.file, line: line + 1, column, endLine: line + 1, endColumn: column + found.length }
}

/** Nothing stands behind its mark; before it may stand those of the lists around it. */
function tellEmpty(reading: Reading, item: Token): void {
  const line = item.map?.[0] ?? 0
  const found = (reading.lines[line] ?? '').trim()
  const at = linesPlace(reading, line)
  const told = { ...at, endColumn: at.column + found.length }
  reading.observations.push(observe(markupEmpty, told, { found, construct: { term: 'empty:item' } }))
}

/** A heading inside a list item has no place in an outline: told, and the item's rest with it. */
function skipToItemEnd(reading: Reading): void {
  reading.observations.push(observe(headingInList, linePlace(reading, reading.tokens[reading.next])))
  for (let depth = 0; ; reading.next += 1) {
    const type = reading.tokens[reading.next]?.type
    if (type === 'list_item_open') depth += 1
    if (type === 'list_item_close' && depth-- === 0) return
  }
}
