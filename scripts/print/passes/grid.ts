// print: text that goes on after a table or a figure, back on the lines of the page. Tables and figures of the narrative
// are as high as they are; the white below them is stretched until the next line of text stands where a page of text
// would have it.

import { inPage } from '../in-page.ts'
import type { Place } from '../pdf/destinations.ts'
import type { Follower } from './passes.ts'

/** Run in the page it gives what `linesOnGrid` is to be given. */
export const BOXES = inPage('boxes')
const STRETCH = inPage('boxes-stretch')

interface Box {
  readonly number: number
  /** What stands below it. */
  readonly id: string
  /** Points below it, and how many of them its style sheet gives. */
  readonly white: number
  readonly least: number
}

/** Points from line to line, and the tables and figures between. */
export interface Lines {
  readonly pitch: number
  readonly boxes: readonly Omit<Box, 'least'>[]
}

/** Points: a browser sets lines to whole pixels, and destinations to whole points. */
const NEAR = 0.8

/** The follower that keeps lines on the page's grid; none where no table or figure stands in running text. */
export function linesOnGrid({ boxes, pitch }: Lines): Follower[] {
  if (boxes.length === 0 || !(pitch > 0)) return []
  let set: readonly Box[] = boxes.map((box) => ({ ...box, least: box.white }))
  const follow: Follower['follow'] = (places) => {
    const offs = set.map((box) => offGrid(places.get(box.id), pitch))
    const change = (): string => {
      set = set.map((box, index) => ({ ...box, white: stretched(box, offs[index] ?? 0, pitch) }))
      return `${STRETCH}(${JSON.stringify(set)})`
    }
    return { faults: offs.filter((off) => off !== 0).length, change }
  }
  return [{ ids: boxes.map(({ id }) => id), follow }]
}

/** Points below the last grid line; 0 where it is on one. */
function offGrid(place: Place | undefined, pitch: number): number {
  const off = (place?.fromTop ?? 0) % pitch
  return off < NEAR || pitch - off < NEAR ? 0 : off
}

/** Never less than it was at first, and never a whole line more. */
function stretched({ white, least }: Box, off: number, pitch: number): number {
  return off === 0 ? white : least + ((white + pitch - off - least) % pitch)
}
