// facts: lists whose items were written as one text.

import { type Observation, observe, withFix } from '../base/observation.ts'
import { itemsOf, type Node, nodeAt } from '../content/content.ts'
import { listUnparted } from './checks/list-unparted.ts'
import type { Dictionary } from './dictionary.ts'
import { yamlText } from './meant.ts'

/** `facts` is what stands under that key of a report. */
export function unpartedLists(facts: Node | undefined, { fields }: Dictionary): Observation[] {
  return [...fields.values()].flatMap(({ kind, label, name }) => {
    const list = kind === 'list' ? nodeAt(facts, name.split('.')) : undefined
    const [item, ...more] = itemsOf(list)
    if (item?.kind !== 'scalar' || more.length > 0) return []
    const parts = item.text.split(/[、，;；]/).map((part) => part.trim())
    if (parts.length < 2 || parts.includes('')) return []
    const isInBrackets = list?.at.line === item.at.line && list.at.column === item.at.column - 1
    const meant = parts.map(yamlText).join(', ')
    const slots = { name: label, found: item.text, count: parts.length, meant: `[${meant}]` }
    return [withFix(observe(listUnparted, item.at, slots), isInBrackets ? { at: item.at, text: meant, isGuess: true } : undefined)]
  })
}
