// messages: the source with what the findings offer written into it.

import type { Fix } from '../base/fix.ts'
import { spliced } from '../content/content.ts'
import type { Finding } from './finding.ts'

/** The text with every fix that fits into it; the same fix may be asked for by several findings. */
export function withFixes(source: string, findings: readonly Finding[]): { text: string; mended: readonly Finding[] } {
  const starts = startsOf(source)
  const edits = findings
    .flatMap((finding) => {
      const range = finding.fix && rangeOf(finding.fix, starts, source.length)
      return finding.fix && range ? [{ ...range, text: finding.fix.text, finding }] : []
    })
    .filter(({ from, text, to }) => source.slice(from, to) !== text)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const made: typeof edits = []
  for (const edit of edits) {
    const last = made.at(-1)
    if (!last || (edit.from >= last.to && edit.from !== last.from)) made.push(edit)
  }
  return { text: spliced(source, made), mended: made.map(({ finding }) => finding) }
}

/** Places do not count a byte order mark. */
function startsOf(source: string): number[] {
  return [source.startsWith('\ufeff') ? 1 : 0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function rangeOf({ at }: Fix, starts: readonly number[], length: number): { from: number; to: number } | undefined {
  const [first, last] = [starts[at.line - 1], starts[at.endLine - 1]]
  if (first === undefined || last === undefined) return undefined
  const [from, to] = [first + at.column - 1, last + at.endColumn - 1]
  return from <= to && to <= length ? { from, to } : undefined
}
