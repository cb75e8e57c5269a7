// content: which part of a web page is its article, and not the menus, lists of links and notices round it: the innermost
// box that holds most of the text that is no link.

import { type Element, elementsIn, has, isElement, isSeen, type Node } from './dom.ts'

/** What a page is divided by. Older pages lay out their boxes in tables. */
const BOXES = new Set(['html', 'body', 'div', 'section', 'article', 'main', 'form', 'center', 'table', 'tbody', 'tr', 'td'])
const CELLS = new Set(['table', 'tbody', 'tr', 'td'])
const BLOCKS = new Set(['p', 'div', 'table', 'section', 'article'])
const MOST_OF_IT = 0.6

export function mainContent(page: { readonly children: readonly Node[] }): { readonly children: readonly Node[] } {
  const lengths = new Map<Node, number>()
  measure(page.children, lengths)
  let box = page
  for (;;) {
    const boxes = elementsIn(box).filter(({ name }) => BOXES.has(name))
    const whole = sum(box.children, lengths)
    const next = boxes.find((one) => (lengths.get(one) ?? 0) > 0 && (lengths.get(one) ?? 0) >= whole * MOST_OF_IT)
    if (!next || (CELLS.has(next.name) && !isLayout(next))) return box
    box = next
  }
}

/** A table of data has no paragraphs and boxes all over its cells; a row is part of what its table is. */
function isLayout(box: Element): boolean {
  return has(box, BLOCKS) && !(box.name !== 'td' && manyCells(box))
}

function manyCells(box: Element): boolean {
  const rows = box.name === 'tr' ? [box] : elementsIn(box).flatMap((one) => (one.name === 'tr' ? [one] : elementsIn(one)))
  return (
    rows.filter((row) => elementsIn(row).filter((cell) => (cell.name === 'td' || cell.name === 'th') && textOf(cell) !== '').length > 2)
      .length > 1
  )
}

function textOf(element: Element): string {
  return element.children
    .map((child): string => (isElement(child) ? textOf(child) : child.type === 'text' ? child.data.trim() : ''))
    .join('')
}

/** Characters of the text in and below each node, without links. */
function measure(nodes: readonly Node[], lengths: Map<Node, number>): number {
  let total = 0
  for (const node of nodes) {
    let length = 0
    if (isElement(node)) length = isSeen(node) && node.name !== 'a' ? measure(node.children, lengths) : 0
    else if (node.type === 'text') length = node.data.replace(/\s+/g, '').length
    lengths.set(node, length)
    total += length
  }
  return total
}

function sum(nodes: readonly Node[], lengths: ReadonlyMap<Node, number>): number {
  return nodes.reduce((total, node) => total + (lengths.get(node) ?? 0), 0)
}
