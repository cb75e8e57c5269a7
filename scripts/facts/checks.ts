// facts: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { figureImportUnknown } from './checks/figure-import-unknown.ts'
import { formatIdDiffers } from './checks/format-id-differs.ts'
import { formatUnknown } from './checks/format-unknown.ts'
import { formulaArguments } from './checks/formula-arguments.ts'
import { formulaSyntax } from './checks/formula-syntax.ts'
import { formulaTooDeep } from './checks/formula-too-deep.ts'
import { formulaTooLong } from './checks/formula-too-long.ts'
import { formulaUnknownName } from './checks/formula-unknown-name.ts'
import { indicatorColumnTaken } from './checks/indicator-column-taken.ts'
import { indicatorGivenTwice } from './checks/indicator-given-twice.ts'
import { indicatorsNotAsked } from './checks/indicators-not-asked.ts'
import { inputBlank } from './checks/input-blank.ts'
import { keyMisplaced } from './checks/key-misplaced.ts'
import { listUnparted } from './checks/list-unparted.ts'
import { projectsNameTaken } from './checks/projects-name-taken.ts'
import { reviewOutdated } from './checks/review-outdated.ts'
import { schemaBroken } from './checks/schema-broken.ts'
import { schemaChoice } from './checks/schema-choice.ts'
import { schemaDecimals } from './checks/schema-decimals.ts'
import { schemaFormat } from './checks/schema-format.ts'
import { schemaLength } from './checks/schema-length.ts'
import { schemaOther } from './checks/schema-other.ts'
import { schemaPattern } from './checks/schema-pattern.ts'
import { schemaRange } from './checks/schema-range.ts'
import { schemaRequired } from './checks/schema-required.ts'
import { schemaShapeUnread } from './checks/schema-shape-unread.ts'
import { schemaType } from './checks/schema-type.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'
import { subjectDiffers } from './checks/subject-differs.ts'
import { tableCellJoins } from './checks/table-cell-joins.ts'
import { tableRowWidth } from './checks/table-row-width.ts'
import { tableRowsUnknown } from './checks/table-rows-unknown.ts'
import { tableUnknown } from './checks/table-unknown.ts'
import { tableUnused } from './checks/table-unused.ts'

export const FACTS_CHECKS: readonly Check[] = [
  formatUnknown,
  formatIdDiffers,
  subjectDiffers,
  schemaRequired,
  inputBlank,
  schemaUnknownKey,
  keyMisplaced,
  schemaType,
  schemaChoice,
  schemaRange,
  schemaDecimals,
  schemaLength,
  schemaPattern,
  schemaFormat,
  schemaOther,
  listUnparted,
  indicatorsNotAsked,
  indicatorGivenTwice,
  indicatorColumnTaken,
  projectsNameTaken,
  reviewOutdated,
  schemaBroken,
  schemaShapeUnread,
  formulaSyntax,
  formulaUnknownName,
  formulaArguments,
  formulaTooDeep,
  formulaTooLong,
  figureImportUnknown,
  tableUnknown,
  tableUnused,
  tableRowsUnknown,
  tableRowWidth,
  tableCellJoins,
]
