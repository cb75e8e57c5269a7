// test: what is told of the examples that checks carry.

import type { Change, Example } from '../scripts/base/check.ts'
import { readHtml } from '../scripts/content/brought/html/html.ts'
import { broughtFrom, plain, readDocument } from '../scripts/content/content.ts'
import { checkDocument } from '../scripts/findings/findings.ts'
import type { PdfPrinter } from '../scripts/print/print.ts'
import { checkMini, makeMini, miniFiles } from './mini.ts'
import { publishMini } from './publishing.ts'

/** The codes told of a text, or of the small sound report with the changes made. */
export function codesTold(example: Example): string[] {
  if (typeof example === 'string') {
    if (/^<!doctype html/i.test(example)) {
      const { document, observations } = broughtFrom('text', readHtml(Buffer.from(example)))
      return [...observations, ...(document ? checkDocument(document.reading) : [])].map(({ check }) => check.code)
    }
    const { source, observations } = plain({ file: 'text', text: example })
    return [...observations, ...checkDocument(readDocument(source))].map(({ check }) => check.code)
  }
  return checkMini(changed(example)).findings.map(({ code }) => code)
}

/** The codes told while the small report, with the changes made, is printed and published; without a printer it is not printed. */
export async function codesPublished(example: Example, printer?: PdfPrinter): Promise<string[]> {
  if (typeof example === 'string') throw new Error('a text is not published')
  const { done, findings, told } = await publishMini(makeMini(changed(example)), printer ? { printer } : {})
  return [...findings, ...told, ...('files' in done ? [] : done)].map(({ code }) => code)
}

/** The files of the small report that are otherwise. A change that changes nothing is a fault of the example. */
export function changed(changes: readonly Change[]): Record<string, string | Uint8Array | undefined> {
  const files: Record<string, string | Uint8Array | undefined> = miniFiles()
  for (const change of changes) {
    const path = change.in.includes('/') ? change.in : `content/u/2020/${change.in}`
    files[path] = changedFile(change, files[path], path)
  }
  return files
}

function changedFile(
  { bytes, new: written, old, times = 1 }: Change,
  before: string | Uint8Array | undefined,
  path: string,
): string | Uint8Array | undefined {
  if (bytes !== undefined) return Buffer.from(bytes, 'base64')
  const text = written?.repeat(times)
  if (old === undefined) return text
  if (typeof before !== 'string' || before.split(old).length !== 2) throw new Error(`“${old}” does not stand once in ${path}`)
  return before.replace(old, () => text ?? '')
}
