// test: the pages of the reports as they were when somebody last looked at them.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromPng, type Picture, toPng } from './png.ts'

/** Small, and fine enough that a changed digit is seen. */
export const DOTS_PER_INCH = 60

const FOLDER = join(import.meta.dirname, 'references')
const BROWSER = join(FOLDER, 'browser.txt')

/** Lines and letters are set a little otherwise by another browser: only the same one can be compared. */
export function referenceBrowser(): string {
  return readFileSync(BROWSER, 'utf8').trim()
}

/** The pages of a report, in order; none where it is new. */
export function referencesOf(report: string): Picture[] {
  const folder = folderOf(report)
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((file) => fromPng(readFileSync(join(folder, file))))
    : []
}

/** Puts these pages in the place of all that were kept. */
export function keepReferences(browser: string, pages: ReadonlyMap<string, readonly Picture[]>): void {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [report, pictures] of pages) {
    pictures.forEach((picture, index) => writePicture(join(folderOf(report), `${String(index + 1).padStart(2, '0')}.png`), picture))
  }
  writeFileSync(BROWSER, `${browser}\n`)
}

export function writePicture(path: string, picture: Picture): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, toPng(picture))
}

function folderOf(report: string): string {
  return join(FOLDER, report.replaceAll('/', '-'))
}
