// jibao check --fix: what has one right answer is written into the source, those characters and no others.

import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, withFixes } from '../../messages/messages.ts'
import { rewrite } from '../../site/site.ts'

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
  if (mended.length > 0) rewrite(target, text)
  return mended
}
