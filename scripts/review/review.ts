// review, the door: two states of a site → what changed in it, and what followed from that.

export { type DataChange, dataChanges } from './data.ts'
export { findingChanges } from './finding-changes.ts'
export { type TextChange, textChanges } from './narrative.ts'
export { isChanged, type ReportPair, type ReportReview, type ReportState, reviewReport } from './report-review.ts'
export { type RuleChange, ruleChanges } from './rules.ts'
export { isEmpty, renames, type SiteReview } from './site-review.ts'
export { REVIEW_FORMATS } from './formats.ts'
