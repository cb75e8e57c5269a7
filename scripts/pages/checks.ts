// pages: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { characterMissing } from './checks/character-missing.ts'
import { governmentTagMissing } from './checks/government-tag-missing.ts'
import { templateMissing } from './checks/template-missing.ts'
import { templateSyntax } from './checks/template-syntax.ts'

export const PAGES_CHECKS: readonly Check[] = [templateSyntax, templateMissing, characterMissing, governmentTagMissing]
