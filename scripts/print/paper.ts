// print: what is printed, and what an engine makes of it before it is finished.

import type { Place } from '../base/place.ts'
import type { Fault } from './gate/compare.ts'
import type { Inventory } from './gate/inventory.ts'
import type { FixUps } from './passes/fix-ups.ts'
import type { Stage } from './stages.ts'

/** What the file says of itself. */
export interface Description {
  readonly title: string
  readonly author: string
  /** BCP 47: `zh-CN`. */
  readonly language: string
  /** `YYYY-MM-DD`; the PDF says when it was made only if the report does. */
  readonly dated?: string
  /** What it is about: the rule or form that asks for it. */
  readonly subject?: string
  readonly keywords?: readonly string[]
}

/** One document to print, with every file it needs. */
export interface Paper extends Description {
  /** Path (`<unit>/2020/index.html`, `assets/report.css`) → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** The path in `files` of the HTML to print. */
  readonly entry: string
  /** Who breaks it into pages; by default `chromium`. */
  readonly engine?: EngineName
  /** Where the report begins in its sources: findings point there. By default the entry. */
  readonly source?: Place
  /** What was written where: a finding about some of its words points there. */
  readonly passages?: readonly Passage[]
}

/** Words as they are printed, or the name of a figure's file. */
export interface Passage {
  readonly text: string
  readonly at: Place
}

/** The browser's own print engine, or Paged.js run in it. */
export const ENGINES = ['chromium', 'pagedjs'] as const
export type EngineName = (typeof ENGINES)[number]

export interface Impression {
  readonly pdf: Uint8Array
  /** What was wrong with the document: missing files, console errors. Not the engine's fault, so no second try. */
  readonly problems: readonly string[]
  /** How often it was printed until everything that depends on page ends was right. */
  readonly passes: number
  /** Ids that have a destination in the PDF only because the engine wanted to know their places. */
  readonly helperIds: readonly string[]
  /** What was to be printed: taken from the document as it came. */
  readonly source: Inventory
  /** The same, taken from the document as it was printed: with repeated labels, in the pieces that pages made of it. */
  readonly printed: Inventory
  /** What was done to the document between the two; absent where nothing was, or where another engine made its pages. */
  readonly fixUps?: FixUps
  /** What the engine itself found amiss. */
  readonly faults: readonly Fault[]
  readonly stages: readonly Stage[]
}

/** A print engine that runs; it prints one paper at a time. Rejects when the engine itself fails: a fresh one may then be tried. */
export interface Engine {
  readonly version: string
  print(paper: Paper, name: EngineName): Promise<Impression>
  /** Megabytes that it has taken; 0 where nobody knows. */
  memory(): Promise<number>
  close(): Promise<void>
}
