// base: how what was found can be mended in the source, for programs.

import type { Place } from './place.ts'

/** What is to stand in a source file in place of the characters at `at`. */
export interface Fix {
  readonly at: Place
  readonly text: string
  /** It may be wrong: it is offered, and never made without the author. */
  readonly isGuess?: true
}
