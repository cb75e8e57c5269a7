// content: the lines that are drawn on a page of a PDF, of which its tables are made.

import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Matrix, times } from './page.ts'

/** Points from the left and the top of the page. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
  readonly hasPicture: boolean
}

/** A bar that is no thicker is a line. */
const THICKEST = 3
const SHORTEST = 4
const MOST = 10_000

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])
const PICTURES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])

export async function readRules(page: PDFPageProxy): Promise<Rules> {
  const { argsArray, fnArray } = await page.getOperatorList()
  let matrix = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const saved: Matrix[] = []
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (horizontal.length + vertical.length > MOST) return
    if (height <= THICKEST && width >= SHORTEST) horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (width <= THICKEST && height >= SHORTEST) vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  fnArray.forEach((operator, i) => {
    const given = argsArray[i] as readonly unknown[] | null
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    if (operator === OPS.transform) matrix = times(matrix, given as unknown as Matrix)
    if (operator === OPS.paintFormXObjectBegin && given?.[0]) matrix = times(matrix, given[0] as Matrix)
    if (operator !== OPS.constructPath) return
    const [painted, [path]] = given as [number, [Float32Array | null]]
    if (!path) return
    for (const points of subpaths(path, matrix)) {
      if (STROKES.has(painted)) for (let k = 1; k < points.length; k += 1) addBetween(points[k - 1], points[k], add)
      else if (FILLS.has(painted)) add(...boundsOf(points))
    }
  })
  return { horizontal, vertical, hasPicture: fnArray.some((operator) => PICTURES.has(operator)) }
}

type Point = readonly [x: number, y: number]

function addBetween(a: Point | undefined, b: Point | undefined, add: (x1: number, y1: number, x2: number, y2: number) => void): void {
  if (a && b) add(a[0], a[1], b[0], b[1])
}

/** Numbers that each operator of a path takes: move, line, curve, quadratic curve, close. */
const TAKES = [2, 2, 6, 4, 0]

/** The corners of each part of a path; a curve goes straight to its end, and is none of a table's. */
function subpaths(path: Float32Array, matrix: Matrix): Point[][] {
  const all: Point[][] = []
  for (let i = 0; i < path.length;) {
    const operator = path[i] ?? 0
    const takes = TAKES[operator] ?? 0
    const last = all.at(-1)
    if (operator === 4) {
      if (last?.[0]) last.push(last[0])
    } else {
      const point = placed(path[i + takes - 1] ?? 0, path[i + takes] ?? 0, matrix)
      if (operator === 0 || !last) all.push([point])
      else last.push(point)
    }
    i += takes + 1
  }
  return all
}

function placed(x: number, y: number, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function boundsOf(points: readonly Point[]): [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
