// facts: who breaks a report into pages, as a form or a site asks.

import { type Node, textAt } from '../content/content.ts'

export type EngineName = 'chromium' | 'pagedjs'

/** Absent where nothing is said, or what the schema has refused. */
export function readEngine(node: Node | undefined): { engine?: EngineName } {
  const name = textAt(node, 'engine')
  return name === 'chromium' || name === 'pagedjs' ? { engine: name } : {}
}
