// messages: schemas/check-codes.schema.json, from which an editor offers the codes that a waiver can have.

import type { Check } from '../base/check.ts'
import type { Catalogue } from './catalogue.ts'

/** Warnings only: nothing else is waived. What the schema does not list is not refused, but told as `waiver-unknown`. */
export function checkCodesSchema(catalogue: Catalogue): string {
  const warnings = catalogue.flatMap(({ checks }) => checks.filter(({ level }) => level === 'warning'))
  const all = (of: (check: Check) => string): string => warnings.map((check) => `\n    ${JSON.stringify(of(check))}`).join(',')
  return `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "由 npm run docs 生成。",
  "enum": [${all(({ code }) => code)}
  ],
  "enumDescriptions": [${all(({ about }) => about)}
  ]
}
`
}
