// content: the few words in which a web page is looked at.

import type { parseDocument } from 'htmlparser2'

export type Document = ReturnType<typeof parseDocument>
export type Node = Document['children'][number]
export type Element = Extract<Node, { readonly attribs: object }>

/** Nothing of these is read, wherever they stand. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'option',
  'textarea',
  'svg',
  'math',
  'object',
  'audio',
  'video',
  'canvas',
])

export function isElement(node: Node | null): node is Element {
  return node !== null && 'attribs' in node
}

export function isSeen({ attribs, name }: Element): boolean {
  return !UNSEEN.has(name) && attribs['hidden'] === undefined && !/display\s*:\s*none/i.test(attribs['style'] ?? '')
}

export function elementsIn(parent: { readonly children: readonly Node[] }): Element[] {
  return parent.children.filter(isElement).filter(isSeen)
}

/** The elements of such names below, not those within one another. */
export function below(parent: { readonly children: readonly Node[] }, names: ReadonlySet<string>): Element[] {
  return elementsIn(parent).flatMap((child) => (names.has(child.name) ? [child] : below(child, names)))
}

export function has(parent: { readonly children: readonly Node[] }, names: ReadonlySet<string>): boolean {
  return elementsIn(parent).some((child) => names.has(child.name) || has(child, names))
}
