// pages: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { characterMissing } from './checks/character-missing.ts'
import { factUnprinted } from './checks/fact-unprinted.ts'
import { governmentTagMissing } from './checks/government-tag-missing.ts'
import { styleFetches } from './checks/style-fetches.ts'
import { styleSyntax } from './checks/style-syntax.ts'
import { styleUnknown } from './checks/style-unknown.ts'
import { templateCall } from './checks/template-call.ts'
import { templateInert } from './checks/template-inert.ts'
import { templateMissing } from './checks/template-missing.ts'
import { templateSyntax } from './checks/template-syntax.ts'

export const PAGES_CHECKS: readonly Check[] = [
  templateSyntax,
  templateMissing,
  templateCall,
  templateInert,
  factUnprinted,
  styleSyntax,
  styleUnknown,
  styleFetches,
  characterMissing,
  governmentTagMissing,
]
