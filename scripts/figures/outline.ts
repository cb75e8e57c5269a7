// figures: the outline of a unit-year: the form's, its indicators with the wording that holds.

import type { OutlineNode } from '../facts/facts.ts'
import type { Figures } from './evaluation.ts'
import { holds } from './prose.ts'

export function outlineOf(figures: Figures): OutlineNode[] {
  return figures.derivation.outline.map((node) => worded(node, figures, false))
}

function worded(node: OutlineNode, figures: Figures, isIndicator: boolean): OutlineNode {
  const children = node.children.map((child) => worded(child, figures, isIndicator || node.indicators !== undefined))
  if (!isIndicator) return { ...node, children }
  const found = node.filled.find(({ when }) => !when?.formula || holds(figures, when.formula))
  return { ...node, children, filled: found ? [{ text: found.text, at: found.at, blocks: found.blocks }] : [] }
}
