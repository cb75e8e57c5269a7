// facts: a formula where a form has written it.

import type { Observation } from '../base/observation.ts'
import { parseFormula, type Formula } from './formula/parse.ts'
import type { Place } from '../base/place.ts'

export interface WrittenFormula {
  readonly text: string
  readonly at: Place
  /** Absent where it cannot be read, which has been told. */
  readonly formula?: Formula
}

export function readFormula(text: string, at: Place, observations: Observation[]): WrittenFormula {
  const { formula, observations: told } = parseFormula(text, at)
  observations.push(...told)
  return { text, at, ...(formula ? { formula } : {}) }
}
