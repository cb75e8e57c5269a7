// messages: all checks of the house, handed in by the hall, which alone may know every room.

import type { Check, Example } from '../base/check.ts'

/** A chapter of docs/findings.md. */
export interface Chapter {
  readonly title: string
  readonly checks: readonly Check[]
}

/** Chapters in the order in which a report is read and checked. */
export type Catalogue = readonly Chapter[]

export function checkOf(catalogue: Catalogue, code: string): Check | undefined {
  return catalogue.flatMap(({ checks }) => checks).find((check) => check.code === code)
}

export function codesOf(catalogue: Catalogue): string[] {
  return catalogue.flatMap(({ checks }) => checks.map(({ code }) => code))
}

/** The example as a reader is shown it: what the author would have written. */
export function exampleText(example: Example): string {
  if (typeof example === 'string') return example
  return example.map((change) => change.new ?? change.in).join('\n')
}
