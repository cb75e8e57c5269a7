// What only a print can show: each check of it is told of its example, and not of the sound one. One browser for all.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRINT_CHECKS, openPress, type Press } from '../../scripts/print/print.ts'
import { codesPublished } from '../examples.ts'
import { PROGRAM } from '../mini.ts'

const MINUTES = 120_000

describe('the examples', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress({ fontFolders: [join(PROGRAM, 'styles/fonts')] })
  }, MINUTES)
  afterAll(() => press.close(), MINUTES)

  test.each(PRINT_CHECKS)(
    '$code is told of its example and not of the sound one',
    async ({ code, fires, silent }) => {
      expect(await codesPublished(fires, press)).toEqual([code])
      expect(await codesPublished(silent, press)).toEqual([])
    },
    MINUTES,
  )
})
