// facts: a formula where a form has written it.

import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { type Formula, parseFormula } from './formula/parse.ts'

export interface WrittenFormula {
  readonly text: string
  readonly at: Place
  /** Absent where it cannot be read, which has been told. */
  readonly formula?: Formula
}

export function readFormula(text: string, at: Place, observations: Observation[]): WrittenFormula {
  if (text.trim() === '') return { text, at } // the schema has told it
  const { formula, observations: told } = parseFormula(text, at)
  observations.push(...told)
  return { text, at, ...(formula ? { formula } : {}) }
}
