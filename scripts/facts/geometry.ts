// facts: the page of a form as measures: where the type area lies and how its lines stand in it.

import { type Node, textAt } from '../content/content.ts'

/** Millimetres for places on A4, points for type. */
export interface Geometry {
  /** Edges of the portrait page to the box in which lines are set. Half of each line's leading lies inside the box. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly binding: number; readonly fore: number }
  /** 版心: from the head of the first line's characters to the foot of the last line's. */
  readonly area: { readonly top: number; readonly width: number; readonly height: number }
  readonly lines: number
  readonly characters: number
  /** Points from baseline to baseline. */
  readonly pitch: number
  /** Printed on both sides: the binding edge changes from page to page. */
  readonly bothSides: boolean
}

/** 三号, in points. */
export const BODY_SIZE = 16
const POINT = 25.4 / 72
const PAGE = { width: 210, height: 297 }
/** Points that the box is higher than its lines, so that rounding to a browser's pixels costs no line. */
const SLACK = 2

interface Measures {
  readonly top: number
  readonly binding: number
  readonly width: number
  readonly height: number
  readonly lines: number
  readonly characters: number
}

/** GB/T 9704-2012 5.1, 5.2: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters. */
const GB9704: Measures = { top: 37, binding: 28, width: 156, height: 225, lines: 22, characters: 28 }

/** GB/T 33476.2: margins of 34.58 and 32.58 mm and a pitch of 29.45 pt, in which the leading above the first line is part. */
const GB33476 = { top: 34.58, bottom: 32.58, pitch: 29.45 }

/** The `page` of a format; what it does not say is as in GB/T 9704. */
export function readGeometry(page: Node | undefined): Geometry {
  const preset = textAt(page) ?? textAt(page, 'preset')
  const number = (key: keyof Measures): number => positive(textAt(page, key)) ?? GB9704[key]
  const measures: Measures = {
    top: number('top'),
    binding: number('binding'),
    width: number('width'),
    height: number('height'),
    lines: Math.max(2, number('lines')),
    characters: number('characters'),
  }
  const bothSides = textAt(page, 'sides') !== 'single'
  return preset === 'gb33476' ? byMargins(measures, bothSides) : byArea(measures, positive(textAt(page, 'pitch')), bothSides)
}

/** Lines fill the area from head to foot: n lines make n − 1 steps and one height of a character. */
function byArea(measures: Measures, given: number | undefined, bothSides: boolean): Geometry {
  const pitch = given ?? (measures.height / POINT - BODY_SIZE) / (measures.lines - 1)
  const above = leading(pitch)
  const box = (pitch * measures.lines + SLACK) * POINT
  return geometry(measures, measures.top - above, PAGE.height - measures.top + above - box, pitch, bothSides)
}

function byMargins(measures: Measures, bothSides: boolean): Geometry {
  return geometry(measures, GB33476.top, GB33476.bottom, GB33476.pitch, bothSides)
}

function geometry(
  { binding, width, lines, characters }: Measures,
  top: number,
  bottom: number,
  pitch: number,
  bothSides: boolean,
): Geometry {
  return {
    margins: { top, bottom, binding, fore: PAGE.width - binding - width },
    area: { top: top + leading(pitch), width, height: (pitch * (lines - 1) + BODY_SIZE) * POINT },
    lines,
    characters,
    pitch,
    bothSides,
  }
}

/** Millimetres of white above a line's characters. */
function leading(pitch: number): number {
  return ((pitch - BODY_SIZE) / 2) * POINT
}

/** A number that the schema would take; anything else has been told by it. */
function positive(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) > 0 ? Number(text) : undefined
}
