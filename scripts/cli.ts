// the table of commands; no logic.

import { resolve } from 'node:path'
import { dispatch } from './command.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { explain } from './commands/explain.ts'

process.exitCode = await dispatch([build, check, explain], process.argv.slice(2), resolve(import.meta.dirname, '..'))
