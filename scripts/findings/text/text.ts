// findings: the checks on texts, in the order in which an auditor would ask, and the two texts they look at: a unit's
// narrative beside its data, and a report written elsewhere.

import type { Check } from '../../base/check.ts'
import type { Observation } from '../../base/observation.ts'
import type { Reading } from '../../content/content.ts'
import type { Figures } from '../../figures/figures.ts'
import { names } from './agreement/names.ts'
import { same } from './agreement/same.ts'
import { proseScoreByRate } from './agreement/score-by-rate.ts'
import { computations } from './amounts/computations.ts'
import { proseCount } from './amounts/count.ts'
import { proseClaim } from './claims/claim.ts'
import { typed } from './data/typed.ts'
import { proseDateImpossible } from './dates/date-impossible.ts'
import { proseDateOrder } from './dates/date-order.ts'
import { proseStale } from './dates/stale.ts'
import { proseYear } from './dates/year.ts'
import { proseDocumentNumber } from './marks/document-number.ts'
import { proseDoubledMark } from './marks/doubled-mark.ts'
import { proseLooseDecimal } from './marks/loose-decimal.ts'
import { prosePunctuation } from './marks/punctuation.ts'
import { proseQuotation } from './marks/quotation.ts'
import { proseBankCard } from './privacy/bank-card.ts'
import { proseIdentityNumber } from './privacy/identity-number.ts'
import { proseMobile } from './privacy/mobile.ts'
import { type Audit, auditOf } from './quantities/audit.ts'
import { directions } from './rates/directions.ts'
import { proseOverWhole } from './rates/over-whole.ts'
import { readingOf } from './reading/narrative.ts'
import { bounds } from './relations/bounds.ts'
import { prose } from './relations/prose.ts'
import { tables } from './relations/tables.ts'
import { proseAnnexMissing } from './structure/annex-missing.ts'
import { proseHeadingNumber } from './structure/heading-number.ts'
import { proseHeadingRepeats } from './structure/heading-repeats.ts'
import { proseNumbering } from './structure/numbering.ts'
import { proseSectionEmpty } from './structure/section-empty.ts'
import { proseSequence } from './structure/sequence.ts'
import { proseUnfinished } from './structure/unfinished.ts'
import type { Comparison, TextCheck } from './text-check.ts'
import { proseUnitDoubtful } from './units/unit-doubtful.ts'
import { proseUnitMissing } from './units/unit-missing.ts'
import { proseUnit } from './units/unit.ts'
import { proseDoubledWord } from './words/doubled-word.ts'
import { prosePlaceholder } from './words/placeholder.ts'
import { proseWord } from './words/word.ts'

/** What several find at the same characters is told once, by the first of them. */
export const RUNNABLE: readonly (TextCheck | Comparison)[] = [
  typed,
  computations,
  prose,
  proseOverWhole,
  directions,
  proseUnit,
  proseUnitDoubtful,
  proseUnitMissing,
  proseCount,
  proseSequence,
  tables,
  same,
  proseScoreByRate,
  bounds,
  names,
  proseClaim,
  proseDateImpossible,
  proseDateOrder,
  proseYear,
  proseStale,
  proseHeadingNumber,
  proseNumbering,
  proseSectionEmpty,
  proseUnfinished,
  proseHeadingRepeats,
  proseAnnexMissing,
  prosePunctuation,
  proseDocumentNumber,
  proseQuotation,
  proseLooseDecimal,
  proseDoubledMark,
  proseWord,
  proseDoubledWord,
  prosePlaceholder,
  proseIdentityNumber,
  proseMobile,
  proseBankCard,
]

/** On the numbers and words of a text. */
export const TEXT_CHECKS: readonly Check[] = [...new Set(RUNNABLE.flatMap((one): readonly Check[] => ('tells' in one ? one.tells : [one])))]

/** What the narrative of a unit-year says against its data and itself. */
export function checkNarrative(figures: Figures): Observation[] {
  return audited(auditOf(readingOf(figures), figures))
}

/** What a foreign text says against itself. */
export function checkDocument(reading: Reading): Observation[] {
  return audited(auditOf(reading))
}

function audited(audit: Audit): Observation[] {
  const told = new Set<string>()
  return RUNNABLE.flatMap(({ run }) => run(audit)).filter(({ at }) => {
    const key = [at.line, at.column, at.endLine, at.endColumn].join(':')
    return at.column === at.endColumn || (!told.has(key) && told.add(key))
  })
}
