// messages: the source with what the findings offer written into it.

import type { Fix } from '../base/fix.ts'
import type { Finding } from './finding.ts'

/** The text with every fix that fits into it; the same fix may be asked for by several findings. */
export function withFixes(source: string, findings: readonly Finding[]): { text: string; mended: readonly Finding[] } {
  const starts = startsOf(source)
  const edits = findings
    .flatMap((finding) => {
      const range = finding.fix && rangeOf(finding.fix, starts, source.length)
      return finding.fix && range ? [{ ...range, text: finding.fix.text, finding }] : []
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const mended: Finding[] = []
  let text = ''
  let at = 0
  let last: (typeof edits)[number] | undefined
  for (const edit of edits) {
    const touches = last !== undefined && (edit.from < at || edit.from === last.from)
    if (touches || source.slice(edit.from, edit.to) === edit.text) continue
    text += source.slice(at, edit.from) + edit.text
    at = edit.to
    mended.push(edit.finding)
    last = edit
  }
  return { text: text + source.slice(at), mended }
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
