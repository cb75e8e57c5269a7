// content: characters that no report can mean: those without ink, those that change the order of the text, and those
// that look like another character and are none. Told where any text is read, so that no later room meets them.

import { matchesIn } from '../base/matches.ts'
import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { characterInvisible } from './checks/character-invisible.ts'
import { characterLookalike } from './checks/character-lookalike.ts'
import { textFromPdf } from './checks/text-from-pdf.ts'

export interface SourceText {
  /** Relative to its root, forward slashes: what places and findings name. */
  readonly file: string
  readonly text: string
}

/** Controls but tab and line ends; halves of a pair; all that Unicode lets a program leave undrawn; the mark of a failed conversion. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Cf}\p{DI}\p{Noncharacter_Code_Point}\u2028\u2029\ufffd]/gu

/** Radicals, compatibility ideographs, ligatures, upright and small forms, half-width kana: what a copy from a PDF holds. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe6f\uff61-\uff9f\u{2f800}-\u{2fa1f}]/gu

/** What the radicals from U+2E80 on stand for (Unicode, EquivalentUnifiedIdeograph); NFKC knows only two of them. */
const RADICALS = Array.from(
  '　厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁罓网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)

/** The plain character; the character itself where there is none. */
export function plainCharacter(character: string): string {
  if (character === '\ufe30') return '：' // to Unicode a two dot leader; to those who type it a colon
  const radical = RADICALS[(character.codePointAt(0) ?? 0) - 0x2e80]?.trim()
  return radical || character.normalize('NFKC').trim() || character
}

/** The same text in plain characters, as far as each place in it stays where it was. */
export function plainText(text: string): string {
  return text.replace(LOOKALIKE, (found) => {
    const plain = plainCharacter(found)
    return plain.length === found.length ? plain : found
  })
}

/** Without what has no ink; for names, which are compared. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** A text of the author's own: each such character is told, and the rest is read as if it were plain. */
export function checked(source: SourceText): { source: SourceText; observations: Observation[] } {
  const { file, text } = source
  const invisible = found(source, INVISIBLE)
  const lookalike = found(source, LOOKALIKE).filter(({ characters }) => plainCharacter(characters) !== characters)
  if (invisible.length + lookalike.length === 0) return { source, observations: [] }
  return {
    source: { file, text: plainText(text) },
    observations: [
      ...runs(invisible).map(({ at, characters }) =>
        observe(characterInvisible, at, { code: codes(characters), name: { term: nameOf(characters) } }),
      ),
      ...byLine(lookalike).map(({ at, found: characters }) => {
        const [first = at] = characters.map((one) => one.at)
        const distinct = [...new Set(characters.map((one) => one.characters))]
        const slots = { found: distinct.join(''), code: codes(distinct.join('')), plain: distinct.map(plainCharacter).join('') }
        return observe(
          characterLookalike,
          first,
          slots,
          characters.slice(1).map((one) => one.at),
        )
      }),
    ],
  }
}

/** What an escape of YAML put into a text (`"\\u001b"`), told at the whole scalar: `written` has no such character. */
export function escapedIn(text: string, written: string, at: Place): Observation[] {
  const unwritten = Array.from(text, (one) => (written.includes(one) ? '' : one)).join('')
  return checked({ file: at.file, text: unwritten }).observations.map((told) => ({ ...told, at, related: [] }))
}

/** A text that others wrote: it is compared in plain characters, and one notice says so. */
export function plain(source: SourceText): { source: SourceText; observations: Observation[] } {
  const lookalike = found(source, LOOKALIKE).filter(({ characters }) => plainCharacter(characters) !== characters)
  const [first, ...others] = lookalike
  if (!first) return { source, observations: [] }
  const distinct = [...new Set(lookalike.map(({ characters }) => characters))]
  const some = distinct.slice(0, 8).join('')
  const slots = { count: lookalike.length, found: some, plain: Array.from(some, plainCharacter).join('') }
  return {
    source: { file: source.file, text: plainText(source.text) },
    observations: [
      observe(
        textFromPdf,
        first.at,
        slots,
        others.map(({ at }) => at),
      ),
    ],
  }
}

interface Found {
  readonly characters: string
  readonly at: Place
}

function found({ file, text }: SourceText, pattern: RegExp): Found[] {
  const matches = matchesIn(text, pattern)
  if (matches.length === 0) return []
  const ends = /\r\n?|\n/g
  let [line, start] = [1, 0]
  let end = ends.exec(text)
  return matches.map((match) => {
    while (end && end.index < match.index) {
      line += 1
      start = ends.lastIndex
      end = ends.exec(text)
    }
    const column = match.index - start + 1
    return { characters: match[0], at: { file, line, column, endLine: line, endColumn: column + match[0].length } }
  })
}

/** Characters that stand side by side are one slip. */
function runs(all: readonly Found[]): Found[] {
  const result: Found[] = []
  for (const one of all) {
    const last = result.at(-1)
    const isNext = last && last.at.line === one.at.line && last.at.endColumn === one.at.column
    if (!isNext) result.push(one)
    else result.splice(-1, 1, { characters: last.characters + one.characters, at: { ...last.at, endColumn: one.at.endColumn } })
  }
  return result
}

function byLine(all: readonly Found[]): { at: Place; found: Found[] }[] {
  const lines = new Map<number, Found[]>()
  for (const one of all) lines.set(one.at.line, [...(lines.get(one.at.line) ?? []), one])
  return [...lines.values()].flatMap((line) => (line[0] ? [{ at: line[0].at, found: line }] : []))
}

function codes(characters: string): string {
  const all = Array.from(new Set(characters), (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return all.length > 4 ? `${all.slice(0, 4).join(' ')} …` : all.join(' ')
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\u200b/, 'zero-width-space'],
  [/^(?:\u200c|\u200d|\u2060)/, 'joiner'],
  [/^\ufeff/, 'byte-order-mark'],
  [/^\u00ad/, 'soft-hyphen'],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'direction'],
  [/^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, 'selector'],
  [/^\ufffd/, 'replacement'],
  [/^\p{Cc}/u, 'control'],
]

function nameOf(characters: string): string {
  return `character:${NAMES.find(([pattern]) => pattern.test(characters))?.[1] ?? 'other'}`
}
