// print: what a printer would print with, as a text: the same text, the same prints.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { promisify } from 'node:util'
import { type Candidate, firstBrowser } from './browsers.ts'
import { readFonts } from './fonts.ts'

/** Milliseconds. */
const LIMIT = 10_000

/** A line for the browser that is tried first, and one for each font. No browser is started. Throws MissingPrinter. */
export async function fingerprintOf(fontFolders: readonly string[]): Promise<string> {
  const [browser, fonts] = await Promise.all([nameOf(firstBrowser(process.env)), readFonts(fontFolders)])
  return [`browser ${browser}`, ...fonts.map(({ bytes, name }) => `font ${name} ${digestOf(bytes)}`)].join('\n')
}

async function nameOf(candidate: Candidate): Promise<string> {
  if ('shipped' in candidate) return `shipped ${candidate.shipped.version}`
  return (await versionOf(candidate.executable)) ?? digestOf(await readFile(candidate.executable))
}

/** What it answers when asked for its version; on Windows it would open a window instead. */
async function versionOf(executable: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  const asked = promisify(execFile)(executable, ['--version'], { timeout: LIMIT })
  const version = await asked.then(({ stdout }) => stdout.trim()).catch(() => '')
  return /\d/.test(version) ? version : undefined
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
