// base: every code a finding can carry, with its level. The sentences are the findings room's.

export type Level = 'error' | 'warning' | 'info'

export const codes = {
  // reading
  'file-missing': 'error',
  'content-empty': 'error',
  'file-not-utf8': 'error',
  'file-too-large': 'error',
  'yaml-syntax': 'error',
  'yaml-duplicate-key': 'error',
  'yaml-tab': 'error',
  'yaml-alias': 'error',
  'yaml-key-not-text': 'error',
  'yaml-many-documents': 'error',
  'reference-unclosed': 'error',
  'heading-in-list': 'error',
  // schema
  'schema-type': 'error',
  'schema-required': 'error',
  'schema-unknown-key': 'error',
  'schema-choice': 'error',
  'schema-range': 'error',
  'schema-length': 'error',
  'schema-pattern': 'error',
  'schema-format': 'error',
  'schema-decimals': 'error',
  'schema-other': 'error',
  'schema-broken': 'error',
  'format-unknown': 'error',
  // formulas
  'formula-syntax': 'error',
  'formula-unknown-name': 'error',
  'formula-type': 'error',
  'formula-cycle': 'error',
  'formula-too-deep': 'error',
  'formula-too-long': 'error',
  'formula-arguments': 'error',
  // rubric
  'tiers-not-exhaustive': 'error',
  'points-not-weight': 'error',
  'indicator-name-twice': 'error',
  'weights-not-equal': 'error',
  'indicator-unknown': 'error',
  'score-undetermined': 'error',
  'score-over-weight': 'error',
  'score-without-reason': 'error',
  'points-lost-without-reason': 'warning',
  // report
  'section-missing': 'error',
  'section-children-missing': 'error',
  'section-order': 'error',
  'section-unknown': 'error',
  'section-empty': 'error',
  'narrative-missing': 'error',
  'reference-unknown': 'error',
  'input-blank': 'error',
  'identity-fails': 'error',
  'stated-differs': 'warning',
  'stated-unknown': 'error',
  'waiver-unknown': 'error',
  'waiver-unused': 'warning',
  // layout
  'template-syntax': 'error',
  'template-name': 'error',
  'template-missing': 'error',
  'print-failed': 'error',
} as const satisfies Record<string, Level>

export type Code = keyof typeof codes
