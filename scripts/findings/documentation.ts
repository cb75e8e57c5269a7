// findings: what the documentation of a code is made of. docs/findings.md and the help in SARIF are set from it.

/** In Chinese, like everything in docs/; Markdown without headings. */
export interface Documentation {
  /** What the finding means and why it matters. */
  readonly about: string
  /** Source text that is told, as the author would write it; may have several lines. */
  readonly example: string
  /** What to do. */
  readonly remedy: string
  /** The clause, standard or convention that the check rests on. */
  readonly source: string
}

export function explain(about: string, example: string, remedy: string, source: string): Documentation {
  return { about, example, remedy, source }
}
