// content: a piece of Markdown that stands inside another file, such as a format's standard sentence.

import type { Observation } from '../base/finding.ts'
import type { Place } from '../base/place.ts'
import { readMarkdown } from './markdown.ts'
import type { Block } from './narrative.ts'

/** Reads the text as the narrative is read; places are those of the file it stands in, exact for a text of one line. */
export function readProse(text: string, at: Place): { blocks: readonly Block[]; observations: Observation[] } {
  // The reader counts lines and columns from the start of a file, so the text is put where it stands.
  const placed = '\n'.repeat(at.line - 1) + ' '.repeat(at.column - 1) + text
  const { narrative, observations } = readMarkdown({ file: at.file, text: placed })
  return { blocks: narrative.lead, observations }
}
