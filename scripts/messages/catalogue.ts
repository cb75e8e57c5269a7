// messages: all checks of the program, handed in by the entry, which alone may know every room.

import type { Check } from '../base/check.ts'

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
