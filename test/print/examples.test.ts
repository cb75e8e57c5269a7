// What only a print can show: each check of it is told of its example, and not of the sound one. One browser for all.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter, type PdfPrinter, PRINT_CHECKS } from '../../scripts/print/print.ts'
import { codesPublished } from '../examples.ts'
import { PROGRAM } from '../mini.ts'

const MINUTES = 120_000

describe('the examples', () => {
  let printer: PdfPrinter
  beforeAll(async () => {
    printer = await openPrinter({ fontFolders: [join(PROGRAM, 'styles/fonts')] })
  }, MINUTES)
  afterAll(() => printer.close(), MINUTES)

  test.each(PRINT_CHECKS)(
    '$code is told of its example and not of the sound one',
    async ({ code, fires, silent }) => {
      expect(await codesPublished(fires, printer)).toEqual([code])
      expect(await codesPublished(silent, printer)).toEqual([])
    },
    MINUTES,
  )
})
