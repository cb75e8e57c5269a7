// content: a piece of Markdown that stands inside another file, such as a format's standard sentence.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { markupUnread } from './checks/markup-unread.ts'
import { readMarkdown } from './markdown.ts'
import type { Block } from './narrative.ts'

/** A sentence has no sections. */
const HEADING = { construct: { term: 'markup:heading' }, remedy: { term: 'remedy:heading' } }

/** Reads the text as the narrative is read; places are those of the file it stands in, exact for a text of one line. */
export function readProse(text: string, at: Place): { blocks: readonly Block[]; observations: Observation[] } {
  const isFolded = at.endLine > at.line
  const { narrative, observations } = readMarkdown({ file: at.file, text: isFolded ? unfolded(text) : text }, at)
  const headings = narrative.sections.map(({ at: line, title }) => observe(markupUnread, line, { found: title, ...HEADING }))
  return { blocks: narrative.lead, observations: [...observations, ...headings] }
}

/** Chinese has no spaces between words, so the space by which YAML joined two lines is none of the author's. */
function unfolded(text: string): string {
  return text.replace(FOLD, (found) => found.trim())
}

const CHINESE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·'
/** A reference, or where one for each record begins, whose spaces mean something; or a space between Chinese characters and marks. */
const FOLD = new RegExp(`\\{\\{[^{}]*\\}\\}|\\{\\{\\s*逐条\\s+\\S|(?<=[${CHINESE}]|\\}\\}) (?=[${CHINESE}]|\\{\\{)`, 'gu')
