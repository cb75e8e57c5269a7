// the table of commands; no logic.

import { resolve } from 'node:path'
import { dispatch } from './command.ts'
import { audit } from './commands/audit.ts'
import { build } from './commands/build.ts'
import { cache } from './commands/cache.ts'
import { check } from './commands/check.ts'
import { correct } from './commands/correct.ts'
import { diff } from './commands/diff.ts'
import { docs } from './commands/docs.ts'
import { explain } from './commands/explain.ts'
import { formats } from './commands/formats.ts'
import { init } from './commands/init.ts'
import { createFormat } from './commands/new-format.ts'
import { create } from './commands/new.ts'
import { preview } from './commands/preview.ts'
import { sign } from './commands/sign.ts'

process.exitCode = await dispatch(
  [build, check, preview, diff, sign, correct, audit, explain, init, create, createFormat, formats, cache, docs],
  process.argv.slice(2),
  resolve(import.meta.dirname, '..'),
)
