// the table of commands; no logic.

import { resolve } from 'node:path'
import { dispatch } from './command.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { explain } from './commands/explain.ts'
import { formats } from './commands/formats.ts'
import { create } from './commands/new.ts'

process.exitCode = await dispatch([build, check, explain, create, formats], process.argv.slice(2), resolve(import.meta.dirname, '..'))
