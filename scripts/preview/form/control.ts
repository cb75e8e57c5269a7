// preview: one place of a report that is filled in, as a page shows it. Plain data: it goes to the page as it is.

import type { Level } from '../../base/check.ts'
import { type Path, pathKey, type WrittenPlace } from '../../content/content.ts'

/** A finding, at the place that it is about. */
export interface Told {
  readonly level: Level
  readonly message: string
  readonly hint?: string
  /** By which a page asks for its remedy. */
  readonly id: string
  /** What the remedy writes; absent where there is none. */
  readonly fix?: string
  readonly isGuess: boolean
  /** `content/…/report.yaml:12:3` */
  readonly place: string
}

/** A value that is computed from this place. */
export interface Follower {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly unit: string
}

/** `any`: a number where it looks like one, else a text; `word`: a text of one line; `lines`: a text, or a list of several. */
export type ControlKind = 'number' | 'text' | 'word' | 'lines' | 'truth' | 'choice' | 'day' | 'any'

export interface Control {
  readonly kind: 'control'
  /** Of the element. */
  readonly id: string
  /** The name of the file in the report's folder. */
  readonly file: string
  readonly path: Path
  readonly takes: ControlKind
  readonly label: string
  readonly unit?: string
  readonly note?: string
  readonly source?: string
  readonly decimals?: number
  readonly choices?: readonly string[]
  readonly required: boolean
  /** Left blank, 0, or something else. */
  readonly state: 'blank' | 'zero' | 'filled'
  /** As typed. */
  readonly text: string
  readonly comment: string
  /** Where it stands in the file there is a place for one. */
  readonly canComment: boolean
  /** As last year's report prints it. */
  readonly lastYear?: string
  readonly follows: readonly Follower[]
  readonly told: readonly Told[]
  /** Where it stands, or would; 0 for what is not in the file. */
  readonly line: number
  /** Left blank, its key goes too; or, where there is no key, nothing is written. */
  readonly clears?: 'key' | 'nothing'
}

/** What the file says, and what is told and computed of its places. */
export interface Sheet {
  readonly file: string
  readonly places: ReadonlyMap<string, WrittenPlace>
  /** Keys and indices of what stands straight below a place. */
  readonly below: ReadonlyMap<string, readonly string[]>
  told(path: Path): readonly Told[]
  follows(name: string): readonly Follower[]
  lastYear(name: string): string | undefined
}

type Asked = Pick<Control, 'label' | 'takes'> &
  Partial<Pick<Control, 'unit' | 'note' | 'source' | 'decimals' | 'choices' | 'required'>> & {
    /** What formulas call it. */
    readonly name?: string
  }

export function control(sheet: Sheet, path: Path, { name, ...asked }: Asked): Control {
  const place = placeAt(sheet, path)
  const text = place && place.kind !== 'blank' ? place.text : ''
  const lastYear = name === undefined ? undefined : sheet.lastYear(name)
  return {
    kind: 'control',
    id: idOf(sheet.file, path),
    file: sheet.file,
    path,
    required: false,
    ...asked,
    state: text === '' ? 'blank' : isZero(text) ? 'zero' : 'filled',
    text,
    comment: place?.comment ?? '',
    canComment: place?.isOwnLine ?? false,
    ...(lastYear === undefined ? {} : { lastYear }),
    follows: name === undefined ? [] : sheet.follows(name),
    told: sheet.told(path),
    line: place?.line ?? 0,
  }
}

export function placeAt({ places }: Sheet, path: Path): WrittenPlace | undefined {
  return places.get(pathKey(path))
}

/** White space would end an id. */
export function idOf(file: string, path: Path): string {
  return `${file}:${path.join('/')}`.replace(/\s/g, '_')
}

function isZero(text: string): boolean {
  return /^[-+]?0(\.0*)?$/.test(text)
}

/** Of a mapping or a list that is written, its keys as they stand. */
export function keysAt({ below }: Sheet, path: Path): readonly string[] {
  return below.get(pathKey(path)) ?? []
}

export function belowIn(places: ReadonlyMap<string, WrittenPlace>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { path } of places.values()) {
    const above = pathKey(path.slice(0, -1))
    if (path.length > 0) found.set(above, [...(found.get(above) ?? []), String(path.at(-1))])
  }
  return found
}
