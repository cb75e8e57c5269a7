// review: the formats in which it is told.

import type { Language } from '../messages/messages.ts'
import { html } from './formats/html.ts'
import { json } from './formats/json.ts'
import { markdown } from './formats/markdown.ts'
import { text } from './formats/text.ts'
import type { SiteReview } from './site-review.ts'

/** By name, in the order in which the help lists them. `style`: the sheet of the site, for a page of its own. */
export const REVIEW_FORMATS: ReadonlyMap<string, (review: SiteReview, language: Language, style: string) => string> = new Map([
  ['text', text],
  ['json', json],
  ['markdown', markdown],
  ['html', html],
])
