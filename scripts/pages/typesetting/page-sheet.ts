// pages: the style sheet that a form's page geometry makes. `@page` knows no variables, so its rules are written out.

import type { Geometry } from '../../facts/facts.ts'

/** 四号: the page number's size in points; GB/T 9704-2012 7.5 sets it 7 mm below the type area, one character in. */
const NUMBER_SIZE = 14
/** Points from the upper edge of the number's line to the middle of its dash, in the fonts of styles/fonts. */
const DASH = 8.4
const POINT = 25.4 / 72

/** Margins, page numbers and the measures that styles/paper.css builds on. */
export function pageSheet(geometry: Geometry): string {
  const { area, pitch, characters } = geometry
  return `@page {
  size: 210mm 297mm;
  margin: ${margins(geometry, 'right')};
}
${geometry.bothSides ? bothSides(geometry) : oneSide(geometry)}
${tables(geometry)}
@page cover {${NO_NUMBER}}
@page unnumbered {${NO_NUMBER}}
@media print {
  :root { --pitch: ${points(pitch)}; --type-width: ${millimetres(area.width)}; --type-height: ${millimetres(area.height)}; --characters: ${characters}; }
}
`
}

type Side = 'left' | 'right'

const NO_NUMBER = ' @bottom-left { content: none; } @bottom-right { content: none; } '

function bothSides(geometry: Geometry): string {
  return (['right', 'left'] as const)
    .map(
      (side) => `@page :${side} { margin: ${margins(geometry, side)};${numberAt(geometry, side)}}
@page landscape:${side} { size: 297mm 210mm; margin: ${landscapeMargins(geometry, side)};${NO_NUMBER}${turnedNumberAt(geometry, side)}}`,
    )
    .join('\n')
}

function oneSide(geometry: Geometry): string {
  return `@page {${numberAt(geometry, 'right')}}
@page landscape { size: 297mm 210mm; margin: ${landscapeMargins(geometry, 'right')};${NO_NUMBER}${turnedNumberAt(geometry, 'right')}}`
}

/** A table fills its page to the rim: no line's own white lies between it and the edges of the type area. */
function tables(geometry: Geometry): string {
  const { area, margins: own } = geometry
  const tight = { ...geometry, margins: { ...own, top: area.top, bottom: 297 - area.top - area.height } }
  const rule = (side: Side): string => `{ margin: ${margins(tight, side)};${numberAt(tight, side)}}`
  return geometry.bothSides
    ? (['right', 'left'] as const).map((side) => `@page tables:${side} ${rule(side)}`).join('\n')
    : `@page tables ${rule('right')}`
}

/** Of a double sheet the right page is bound at its left edge. */
function margins({ margins: { top, bottom, binding, fore } }: Geometry, side: Side): string {
  const [left, right] = side === 'right' ? [binding, fore] : [fore, binding]
  return [top, right, bottom, left].map(millimetres).join(' ')
}

/** A landscape page is a portrait page turned to the right: its head was the left edge, its left edge the foot. */
function landscapeMargins({ margins: { top, bottom, binding, fore } }: Geometry, side: Side): string {
  const [left, right] = side === 'right' ? [binding, fore] : [fore, binding]
  return [left, top, right, bottom].map(millimetres).join(' ')
}

const NUMBER = `content: "— " counter(page) " —"; font: ${NUMBER_SIZE}pt/1 "Jibao Song", "SimSun", serif;`

function numberAt(geometry: Geometry, side: Side): string {
  return ` @bottom-${side} { ${NUMBER} vertical-align: top; padding-top: ${below(geometry)}; padding-${side}: ${NUMBER_SIZE}pt; } `
}

/** The number stays where it is on the portrait page, and so lies on its side. */
function turnedNumberAt(geometry: Geometry, side: Side): string {
  const end = side === 'right' ? 'bottom' : 'top'
  return (
    ` @left-${end} { ${NUMBER} writing-mode: vertical-rl; text-orientation: sideways; text-align: ${side}; vertical-align: top;` +
    ` padding-right: ${below(geometry)}; padding-${end}: ${NUMBER_SIZE}pt; } `
  )
}

/** From the edge of the lines' box, which reaches below the last line's characters, to the number's line. */
function below({ margins: { top, bottom }, area }: Geometry): string {
  const beyond = 297 - top - bottom - area.height - (area.top - top)
  return millimetres(7 - DASH * POINT - beyond)
}

/** Microns and hundredths of a point are finer than any printer. */
function millimetres(value: number): string {
  return `${Number(value.toFixed(3))}mm`
}

function points(value: number): string {
  return `${Number(value.toFixed(2))}pt`
}
