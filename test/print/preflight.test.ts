// test: what PDFBox's preflight says of a finished file. On Debian: libpdfbox2-java libactivation-java libjaxb-api-java.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../scripts/print/print.ts'
import { pdfsOf } from '../reports.ts'

/** With tables, dates, all fonts. */
const REPORT = 'yueyang-sandadui/2023'

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
)

/** What stands between our files and PDF/A-1b; we claim nothing, and pack objects, which that edition did not know. */
const KNOWN = [/^1\.4 .*cross reference streams/, /^3\.1\.11 .*CIDSet entry is missing/, /^7\.11 .*identification schema .* is missing/]

describe.each(ENGINES)('PDFBox on a report of %s', (engine) =>
  test('finds nothing but packed objects, the list of glyphs that PDF/A-1 asks for, and that no standard is claimed', async (context) => {
    const missing = JARS.filter((jar) => !existsSync(jar))
    if (missing.length > 0 || spawnSync('java', ['-version']).status !== 0) context.skip('PDFBox preflight is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'jibao-test-'))
    try {
      writeFileSync(join(folder, 'a.pdf'), (await pdfsOf([REPORT], { engine })).get(REPORT) as Uint8Array)
      const program = join(import.meta.dirname, 'Preflight.java')
      const { status, stdout } = spawnSync('java', ['-cp', JARS.join(':'), program, join(folder, 'a.pdf')], { encoding: 'utf8' })
      expect(status).toBe(0)
      const lines = stdout.split('\n').filter((line) => line !== '')
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.filter((line) => !KNOWN.some((known) => known.test(line)))).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 120_000),
)
