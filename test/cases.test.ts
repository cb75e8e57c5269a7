// Golden cases: test/cases/<name>/ is laid over the small form and its site; what `check` says stands in expected.txt
// and expected.json. A difference is written beside them with -changed, to be looked at and renamed.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jibao, makeMini } from './mini.ts'

const CASES = join(import.meta.dirname, 'cases')
const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'review') // those of test/review
  .map((entry) => entry.name)
  .sort()

test.each(names)('%s', async (name) => {
  const root = makeMini(filesOf(join(CASES, name)))
  const text = await jibao(root, 'check')
  const json = await jibao(root, 'check', '--format', 'json', '--lang', 'en')
  expect(json.code).toBe(text.code)
  const told = { txt: `${text.out}\nexit code ${text.code}\n`, json: `${json.out}\n` }
  const expected = { txt: compare(join(CASES, name), 'txt', told.txt), json: compare(join(CASES, name), 'json', told.json) }
  expect(told).toEqual(expected)
})

/** The case's own files; its narrative stands in place of the small one. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('expected'),
  )
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

/** What was expected; writes it when it is missing, and what came instead when it differs, but nothing under CI. */
function compare(folder: string, extension: string, actual: string): string | undefined {
  const file = join(folder, `expected.${extension}`)
  const changed = join(folder, `expected-changed.${extension}`)
  const writes = !process.env.CI
  if (!existsSync(file) && writes) writeFileSync(file, actual)
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (expected === actual) rmSync(changed, { force: true })
  else if (writes) writeFileSync(changed, actual)
  return expected
}
