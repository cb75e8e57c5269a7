// pages: characters of a page that no font has. On paper they would be empty boxes.

import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt, within } from '../../base/place.ts'
import { everyBlock, everyInline, everySection, type Fonts, illustrationsIn, svgText } from '../../content/content.ts'
import type { Figures } from '../../figures/figures.ts'
import { characterMissing } from '../checks/character-missing.ts'

/** One observation for each character, at its first place in the sources; a character of the form's own is told there. */
export function missingCharacters(printed: ReadonlySet<string>, { coverage }: Fonts, figures: Figures): Observation[] {
  const drawn = drawnTexts(figures)
  const all = new Set([...printed, ...drawn.flatMap(({ text }) => [...text])])
  const missing = coverage.length === 0 ? [] : [...all].filter((char) => !isCovered(char, coverage))
  if (missing.length === 0) return []
  const texts = [...textsOf(figures), ...drawn]
  return missing.sort().map((character) => {
    const places = texts.flatMap(({ text, at }) => occurrences(text, at, character))
    const [first = pointAt(figures.facts.format.file), ...others] = places
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return observe(characterMissing, first, { character, code, count: Math.max(1, places.length), plain: plainNumber(character) }, others)
  })
}

/** ⑳ as （20）: Unicode says which number a circled one is. */
function plainNumber(character: string): string | undefined {
  return CIRCLED.test(character) ? `（${character.normalize('NFKC').replace(/\D/g, '')}）` : undefined
}

const CIRCLED = /[\u2460-\u2487\u3251-\u325f\u32b1-\u32bf]/

/** Characters that are never drawn: controls, joiners, variation selectors, direction marks. */
const UNDRAWN = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u2028\u2029\u3000 ]/u

function isCovered(character: string, coverage: Fonts['coverage']): boolean {
  const point = character.codePointAt(0) ?? 0
  let [low, high] = [0, coverage.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle] ?? [0, 0]
    if (first <= point && point <= last) return true
    if (point < first) high = middle
    else low = middle + 1
  }
  return UNDRAWN.test(character)
}

interface Text {
  readonly text: string
  readonly at: Place
}

/** What the figures say, at the place of each figure. */
function drawnTexts({ facts: { narrative, illustrations } }: Figures): Text[] {
  return illustrationsIn(narrative).flatMap(({ at, file }) => {
    const bytes = /\.svg$/i.test(file) ? illustrations.get(file) : undefined
    return bytes ? [{ text: svgText(bytes), at }] : []
  })
}

/** All that the author wrote, with its places. */
function textsOf({ facts: { narrative, facts, indicatorTexts } }: Figures): Text[] {
  const sections = everySection(narrative.sections)
  const inlines = [
    ...sections.flatMap((section) => section.heading),
    ...everyBlock([...narrative.lead, ...sections.flatMap((section) => section.blocks)]).flatMap(everyInline),
  ]
  return [
    ...[...facts.values()].map(({ text, at }) => ({ text, at })),
    ...indicatorTexts,
    ...inlines.flatMap((inline) => (inline.kind === 'text' ? [{ text: inline.text, at: inline.at }] : [])),
  ]
}

/** Where in a text of one line; the whole place for any other. */
function occurrences(text: string, at: Place, character: string): Place[] {
  const offsets: number[] = []
  for (let from = text.indexOf(character); from >= 0; from = text.indexOf(character, from + character.length)) offsets.push(from)
  const isExact = at.line === at.endLine && at.endColumn - at.column === text.length
  return offsets.map((offset) => (isExact ? within(at, offset, character.length) : at))
}
