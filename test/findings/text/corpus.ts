// test: the corpus of sentences: what each must be told, and at which characters.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Observation } from '../../../scripts/base/observation.ts'
import { readDocument, readMarkdown } from '../../../scripts/content/content.ts'
import type { Figures } from '../../../scripts/figures/figures.ts'
import { checkDocument, checkNarrative } from '../../../scripts/findings/text/text.ts'

export interface Case {
  readonly kind: string
  readonly source: string
  readonly isNarrative: boolean
  readonly code?: string
  readonly at?: string
  /** Which of them in the text; any, where it is absent. */
  readonly nth?: number
  /** Where else the same code is told. */
  readonly also?: string
}

type Written = string | { text?: string; narrative?: string; code?: string; at?: string; nth?: number; also?: string }

const FOLDER = join(import.meta.dirname, 'corpus')

export function corpus(): Case[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) => {
      const { fires, holds } = parse(readFileSync(join(FOLDER, name), 'utf8')) as { fires: Written[]; holds: Written[] }
      const kind = name.replace('.yaml', '')
      return [...fires, ...holds].map((one): Case => {
        if (typeof one === 'string') return { kind, source: one, isNarrative: false }
        const { text, narrative, ...wanted } = one
        return { kind, source: narrative ?? text ?? '', isNarrative: narrative !== undefined, ...wanted }
      })
    })
}

/** What is told of the sentence, as `code characters`. */
export function toldOf({ source, isNarrative }: Case, figures: Figures): Observation[] {
  if (!isNarrative) return checkDocument(readDocument({ file: 'text', text: source }))
  const { narrative } = readMarkdown({ file: 'text', text: source })
  return checkNarrative({ ...figures, facts: { ...figures.facts, narrative } })
}

/** The characters of a place, lines joined as the reader joins them. */
export function charactersAt(source: string, { at }: Observation): string {
  const lines = source.split('\n')
  if (at.line === at.endLine) return (lines[at.line - 1] ?? '').slice(at.column - 1, at.endColumn - 1)
  return [
    (lines[at.line - 1] ?? '').slice(at.column - 1),
    ...lines.slice(at.line, at.endLine - 1),
    (lines[at.endLine - 1] ?? '').slice(0, at.endColumn - 1),
  ].join('')
}
