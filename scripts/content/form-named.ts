// content: the form that a report names, without reading all of the report.

import { textAt } from './node.ts'
import { readYaml } from './yaml.ts'

/**
 * '' where the text of report.yaml names none. A key of a block mapping stands at a line's start, where no line of a longer value
 * can: what is written in another way is read as YAML, which takes longer.
 */
export function formNamedIn(report: string): string {
  const named = [...report.matchAll(/^format[ \t]*:[ \t]*([\p{L}\p{N}_-]+)[ \t]*(?:#.*)?$/gmu)]
  if (named.length === 1) return named[0]?.[1] ?? ''
  return textAt(readYaml({ file: '', text: report }).node, 'format') ?? ''
}
