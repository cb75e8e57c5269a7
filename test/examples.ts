// test: what is told of the examples that checks carry.

import type { Change, Example } from '../scripts/base/check.ts'
import { readDocument } from '../scripts/content/content.ts'
import { lookAtDocument } from '../scripts/findings/findings.ts'
import { look, miniFiles } from './mini.ts'

/** The codes told of a text, or of the small sound report with the changes made. */
export function codesTold(example: Example): string[] {
  if (typeof example === 'string') return lookAtDocument(readDocument({ file: 'text', text: example })).map(({ check }) => check.code)
  return look(changed(example)).findings.map(({ code }) => code)
}

/** The files of the small report that are otherwise. A change that changes nothing is a fault of the example. */
export function changed(changes: readonly Change[]): Record<string, string | undefined> {
  const files: Record<string, string | undefined> = miniFiles()
  for (const { in: name, old, new: text } of changes) {
    const path = name.includes('/') ? name : `content/u/2020/${name}`
    if (old !== undefined && files[path]?.split(old).length !== 2) throw new Error(`“${old}” does not stand once in ${path}`)
    files[path] = old === undefined ? text : files[path]?.replace(old, () => text ?? '')
  }
  return files
}
