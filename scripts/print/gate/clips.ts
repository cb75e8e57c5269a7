// print: through which window of the page each piece of drawing is seen. What lies outside was printed, and is not there.

import type { Mark } from '../pdf/drawing.ts'

/** Points from the left and the bottom of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  clip: Box
}

export interface Seen {
  /** Mark → its window. */
  readonly clips: ReadonlyMap<number, Box>
  /** Points that the largest pixel of the page has become: 0.75 where nothing was scaled. */
  readonly scale: number
}

/** `page` is the paper itself. */
export function seenThrough(lines: readonly string[], marks: readonly Mark[], page: Box): Seen {
  const begins = new Map(marks.map((mark) => [mark.first, mark.mcid]))
  const clips = new Map<number, Box>()
  let scale = 0
  const saved: State[] = []
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: page }
  let path: [number, number][] = []
  for (const [index, line] of lines.entries()) {
    const mcid = begins.get(index)
    if (mcid !== undefined) {
      clips.set(mcid, state.clip)
      scale = Math.max(scale, Math.hypot(state.matrix[0], state.matrix[1]))
    }
    const operator = line.slice(line.lastIndexOf(' ') + 1)
    if (!OPERATORS.has(operator)) continue
    if (operator === 'q') saved.push({ ...state })
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (operator === 'cm') state.matrix = times(numbersIn(line) as unknown as Matrix, state.matrix)
    else if (operator === 're') path.push(...corners(numbersIn(line)))
    else if (operator === 'm' || operator === 'l') path.push(numbersIn(line).slice(0, 2) as [number, number])
    else if (operator === 'c') path.push(numbersIn(line).slice(4, 6) as [number, number])
    else if (operator === 'n') {
      if (/^W\*?(?: |$)/.test(line) || /^W\*?$/.test(lines[index - 1] ?? '')) state.clip = cut(state.clip, path, state.matrix)
      path = []
    } else path = []
  }
  return { clips, scale }
}

/** Those that change the window, make a path or paint it. */
const OPERATORS = new Set(['q', 'Q', 'cm', 're', 'm', 'l', 'c', 'n', 'f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*'])

function numbersIn(line: string): number[] {
  return line.split(' ').slice(0, -1).map(Number)
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ]
}

function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

function cut(clip: Box, path: readonly (readonly [number, number])[], [a, b, c, d, e, f]: Matrix): Box {
  const xs = path.map(([x, y]) => a * x + c * y + e)
  const ys = path.map(([x, y]) => b * x + d * y + f)
  return {
    left: Math.max(clip.left, Math.min(...xs)),
    right: Math.min(clip.right, Math.max(...xs)),
    bottom: Math.max(clip.bottom, Math.min(...ys)),
    top: Math.min(clip.top, Math.max(...ys)),
  }
}
