// messages: the formats in which a review leaves for other programs, in the order in which the help lists them.

import { github } from './formats/github.ts'
import { gitlab } from './formats/gitlab.ts'
import { json } from './formats/json.ts'
import { markdown } from './formats/markdown.ts'
import type { Review } from './formats/review.ts'
import { sarif } from './formats/sarif.ts'

interface OutputFormat {
  readonly name: string
  readonly render: (review: Review) => string
  /** False where the format has no place for the count of what is left out. */
  readonly counts: boolean
}

export const FORMATS: readonly OutputFormat[] = [
  { name: 'json', render: json, counts: false },
  { name: 'sarif', render: sarif, counts: true },
  { name: 'github', render: github, counts: true },
  { name: 'gitlab', render: gitlab, counts: false },
  { name: 'markdown', render: markdown, counts: true },
]
