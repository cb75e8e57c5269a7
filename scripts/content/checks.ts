// content: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { characterInvisible } from './checks/character-invisible.ts'
import { characterLookalike } from './checks/character-lookalike.ts'
import { contentEmpty } from './checks/content-empty.ts'
import { contentNotRead } from './checks/content-not-read.ts'
import { emphasisDoubtful } from './checks/emphasis-doubtful.ts'
import { emphasisTooDeep } from './checks/emphasis-too-deep.ts'
import { emphasisUnpaired } from './checks/emphasis-unpaired.ts'
import { figureDamaged } from './checks/figure-damaged.ts'
import { figureInText } from './checks/figure-in-text.ts'
import { figureMissing } from './checks/figure-missing.ts'
import { figureNameNotPortable } from './checks/figure-name-not-portable.ts'
import { figureTooLarge } from './checks/figure-too-large.ts'
import { figureUncaptioned } from './checks/figure-uncaptioned.ts'
import { figureUnsafe } from './checks/figure-unsafe.ts'
import { figureUnusable } from './checks/figure-unusable.ts'
import { fileMissing } from './checks/file-missing.ts'
import { fileNotUtf8 } from './checks/file-not-utf8.ts'
import { fileTooLarge } from './checks/file-too-large.ts'
import { fontMissing } from './checks/font-missing.ts'
import { fontUnusable } from './checks/font-unusable.ts'
import { formBaseUnknown } from './checks/form-base-unknown.ts'
import { headingInList } from './checks/heading-in-list.ts'
import { lineJoined } from './checks/line-joined.ts'
import { linkDoubtful } from './checks/link-doubtful.ts'
import { listItemSign } from './checks/list-item-sign.ts'
import { listNumberSkips } from './checks/list-number-skips.ts'
import { listNumberUnlikely } from './checks/list-number-unlikely.ts'
import { listTooDeep } from './checks/list-too-deep.ts'
import { markupEmpty } from './checks/markup-empty.ts'
import { markupInData } from './checks/markup-in-data.ts'
import { markupUnread } from './checks/markup-unread.ts'
import { nameNotPortable } from './checks/name-not-portable.ts'
import { namesClash } from './checks/names-clash.ts'
import { partNotRead } from './checks/part-not-read.ts'
import { referenceBraces } from './checks/reference-braces.ts'
import { referenceUnclosed } from './checks/reference-unclosed.ts'
import { reportWaits } from './checks/report-waits.ts'
import { tableCellsLost } from './checks/table-cells-lost.ts'
import { tableRowUnbarred } from './checks/table-row-unbarred.ts'
import { textFromPdf } from './checks/text-from-pdf.ts'
import { yamlAlias } from './checks/yaml-alias.ts'
import { yamlChineseQuotes } from './checks/yaml-chinese-quotes.ts'
import { yamlColonBlank } from './checks/yaml-colon-blank.ts'
import { yamlComma } from './checks/yaml-comma.ts'
import { yamlConflict } from './checks/yaml-conflict.ts'
import { yamlDuplicateKey } from './checks/yaml-duplicate-key.ts'
import { yamlFullWidth } from './checks/yaml-full-width.ts'
import { yamlIndent } from './checks/yaml-indent.ts'
import { yamlKeyNotText } from './checks/yaml-key-not-text.ts'
import { yamlManyDocuments } from './checks/yaml-many-documents.ts'
import { yamlReferenceBare } from './checks/yaml-reference-bare.ts'
import { yamlSurplus } from './checks/yaml-surplus.ts'
import { yamlSyntax } from './checks/yaml-syntax.ts'
import { yamlTab } from './checks/yaml-tab.ts'
import { yamlThousands } from './checks/yaml-thousands.ts'
import { yamlUnclosed } from './checks/yaml-unclosed.ts'
import { yamlWideBlank } from './checks/yaml-wide-blank.ts'

export const CONTENT_CHECKS: readonly Check[] = [
  contentEmpty,
  contentNotRead,
  nameNotPortable,
  namesClash,
  fileMissing,
  fileNotUtf8,
  fileTooLarge,
  characterInvisible,
  characterLookalike,
  textFromPdf,
  partNotRead,
  yamlSyntax,
  yamlFullWidth,
  yamlWideBlank,
  yamlColonBlank,
  yamlChineseQuotes,
  yamlReferenceBare,
  yamlSurplus,
  yamlUnclosed,
  yamlThousands,
  yamlComma,
  yamlIndent,
  yamlConflict,
  yamlTab,
  yamlDuplicateKey,
  yamlKeyNotText,
  yamlAlias,
  yamlManyDocuments,
  referenceUnclosed,
  referenceBraces,
  markupUnread,
  markupInData,
  markupEmpty,
  emphasisUnpaired,
  emphasisDoubtful,
  emphasisTooDeep,
  linkDoubtful,
  lineJoined,
  listNumberSkips,
  listNumberUnlikely,
  listItemSign,
  tableRowUnbarred,
  headingInList,
  formBaseUnknown,
  listTooDeep,
  tableCellsLost,
  figureMissing,
  figureUnusable,
  figureNameNotPortable,
  figureDamaged,
  figureTooLarge,
  figureUnsafe,
  figureInText,
  figureUncaptioned,
  fontMissing,
  fontUnusable,
  reportWaits,
]
