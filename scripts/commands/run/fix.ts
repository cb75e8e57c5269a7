// jibao check --fix: what has one right answer is written into the source, those characters and no others.

import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fix } from '../../base/fix.ts'
import type { Finding } from '../../messages/messages.ts'

/** What was mended: the finding and where it stood. */
export type Mended = readonly Finding[]

/** Writes each file aside and renames it. Guesses, and what overlaps something else, are left; so is what lies outside the site. */
export function mend(site: string, findings: readonly Finding[]): Mended {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { fix } = finding
    if (!fix || fix.isGuess) continue
    byFile.set(fix.at.file, [...(byFile.get(fix.at.file) ?? []), finding])
  }
  return [...byFile].flatMap(([file, some]) => mendFile(join(site, file), some))
}

function mendFile(path: string, findings: readonly Finding[]): Mended {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return []
  const target = realpathSync(path)
  const { mended, text } = withFixes(readFileSync(target, 'utf8'), findings)
  if (mended.length > 0) replace(target, text)
  return mended
}

/** Aside, then renamed. */
export function replace(target: string, text: string): void {
  const aside = `${target}.jibao-fix`
  try {
    writeFileSync(aside, text, { mode: statSync(target).mode & 0o777 })
    renameSync(aside, target)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** The text with every fix that fits into it; the same fix may be asked for by several findings. */
export function withFixes(source: string, findings: readonly Finding[]): { text: string; mended: Mended } {
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
