// jibao check --fix: what has one right answer is written into the source, those characters and no others.

import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fix } from '../../base/fix.ts'
import { spliced } from '../../content/content.ts'
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

function replace(target: string, text: string): void {
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
