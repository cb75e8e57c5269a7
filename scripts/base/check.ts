// base: what a check is. One check is one object in one file, with all that there is to know about it. Whoever tells
// something imports the object, so a code that does not exist, or a slot that its sentence has not, does not compile.

export type Level = 'error' | 'warning' | 'info'

/** The same words for both kinds of reader. `{slot}` is filled from what was found. */
export type Wording = readonly [zh: string, en: string]

/** Terms that may fill a slot, by name. */
export type Terms = Readonly<Record<string, Wording>>

/** Source as an author writes it: a text that `jibao audit` would read, or what is changed in a sound report. */
export type Example = string | readonly Change[]

/** `in` is a path below the root, or a file of the report. Without `old` the whole file is `new`; with neither it is not there. */
export interface Change {
  readonly in: string
  readonly old?: string
  readonly new?: string
  /** `new` is written so many times, for what is too long or too deep to stand in an example. */
  readonly times?: number
  /** Instead of `new`, the whole file in base64, for what is no text. */
  readonly bytes?: string
  /** What a reader is shown where the new lines are no text, too many or too few; empty where the next change shows both. */
  readonly shown?: string
}

export interface Check {
  /** Words joined by hyphens; waivers, levels and the outputs for programs name the check by it. */
  readonly code: string
  readonly level: Level
  /** What else there is to find in the report would only repeat it: the rest waits until this is mended. */
  readonly stops?: true
  /** A site cannot give it another level: what it tells would be left out of the site unheard. */
  readonly hasFixedLevel?: true
  readonly zh: string
  readonly en: string
  /** A hint is said only when every slot in it has a value. */
  readonly hints?: readonly Wording[]
  readonly terms?: Terms
  /** Slots that stand in no sentence and tell two findings of this check apart. */
  readonly more?: readonly string[]
  /** What the finding means and why it matters; in Chinese, Markdown without headings, like the two that follow. */
  readonly about: string
  /** What to do. */
  readonly remedy: string
  /** The clause, standard or convention that the check rests on. */
  readonly source: string
  /** Is told. docs/findings.md shows it, and a test runs it. */
  readonly fires: Example
  /** Its nearest neighbour that must not be told. */
  readonly silent: Example
}

/** What fills a slot: a term is worded in the reader's language by the check's `terms`, a plain value is printed as it is. */
export type Slot = string | number | { readonly term: string }

/** What the sentence needs, and what its hints and its fingerprint use where it is there. */
export type Slots<Needed extends string, Offered extends string> = Readonly<
  Record<Needed, Slot> & Partial<Record<Offered, Slot | undefined>>
>

/** A check whose slots the compiler knows. */
export interface CheckOf<Needed extends string, Offered extends string> extends Check {
  /** Never there and never called: it is what the compiler infers the slots from. */
  readonly slots?: (given: Slots<Needed, Offered>) => void
}

/** The slots of one check. */
export type SlotsOf<C> = C extends CheckOf<infer Needed, infer Offered> ? Slots<Needed, Offered> : never

/** `“{name}”为 {stated}` → 'name' | 'stated'; braces in braces are the sentence's own. */
type SlotsIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}{${string}` ? never : Name) | SlotsIn<Rest>
  : never

/** A check as it is written down: its slots are those of its Chinese sentence, which the English one shares. */
export type Written<Zh extends string, En extends string, Hints extends readonly Wording[], More extends readonly string[]> = Check & {
  readonly zh: Zh
  readonly en: En & ([SlotsIn<En>] extends [SlotsIn<Zh>] ? unknown : 'it has a slot that the Chinese sentence has not')
  readonly hints?: Hints
  readonly more?: More
}

export type NeededIn<Zh extends string> = SlotsIn<Zh>
export type OfferedIn<Hints extends readonly Wording[], More extends readonly string[]> = SlotsIn<Hints[number][number]> | More[number]

/** What a room meets on its way: there is nothing to run. */
export function check<
  const Zh extends string,
  const En extends string,
  const Hints extends readonly Wording[] = readonly [],
  const More extends readonly string[] = readonly [],
>(written: Written<Zh, En, Hints, More>): CheckOf<NeededIn<Zh>, OfferedIn<Hints, More>> {
  return written
}
