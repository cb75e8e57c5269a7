// What only a whole site can show: each check of it is told of its example, and not of the sound one.

import { expect, test } from 'vitest'
import { SITE_CHECKS } from '../../scripts/site/site.ts'
import { codesPublished } from '../examples.ts'

test.each(SITE_CHECKS)('$code is told of its example and not of the sound one', async ({ code, fires, silent }) => {
  expect(await codesPublished(fires)).toEqual([code])
  expect(await codesPublished(silent)).toEqual([])
})
