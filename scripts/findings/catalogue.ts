// findings: the sentences of every code. The type makes it complete: a code without words does not compile.

import type { Code } from '../base/codes.ts'
import type { Sentences } from './sentence.ts'
import { FORMULAS } from './sentences/formulas.ts'
import { READING } from './sentences/reading.ts'
import { REPORT } from './sentences/report.ts'
import { RUBRIC } from './sentences/rubric.ts'
import { SCHEMA } from './sentences/schema.ts'

export const CATALOGUE: Readonly<Record<Code, Sentences>> = { ...READING, ...SCHEMA, ...FORMULAS, ...RUBRIC, ...REPORT }
