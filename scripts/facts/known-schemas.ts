// facts: schemas that were found sound, and their validators made, before the program started. In the sources there are none:
// when the program is packed, those of its own schemas take the place of this file (rolldown.config.ts).

import type { ValidateFunction } from 'ajv/dist/2020.js'

export interface KnownSchema {
  /** Names of the schemas that it refers to, and they to. It is known only with all of them. */
  readonly refersTo: readonly string[]
  readonly validate: ValidateFunction
}

/** By name, as in `schemas/<name>.schema.json`. */
export type KnownSchemas = ReadonlyMap<string, KnownSchema>

export const KNOWN_SCHEMAS: KnownSchemas = new Map()
