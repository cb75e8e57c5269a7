// test: the window through which a piece of drawing is seen, from the operators that cut it. No browser.

import { expect, test } from 'vitest'
import { type Box, seenThrough } from '../../../scripts/print/gate/clips.ts'
import { marksIn } from '../../../scripts/print/pdf/drawing.ts'

const PAGE: Box = { left: 0, bottom: 0, right: 600, top: 800 }
const WINDOW: Box = { left: 10, bottom: 20, right: 110, top: 70 }
const mark = (mcid: number): string[] => [`/P <</MCID ${mcid} >>BDC`, 'EMC']
const boxesIn = (...lines: string[]): (Box | undefined)[] => {
  const { clips } = seenThrough(lines, marksIn(lines), PAGE)
  return [...clips.keys()].sort().map((mcid) => clips.get(mcid))
}

test('is the page where nothing cuts it', () => {
  expect(boxesIn(...mark(0))).toEqual([PAGE])
  expect(boxesIn('10 20 100 50 re', 'n', ...mark(0))).toEqual([PAGE]) // a path that is given up
  expect(boxesIn('10 20 100 50 re', 'f', ...mark(0))).toEqual([PAGE]) // one that is filled
})

test.each([['W n'], ['W* n'], ['W', 'n'], ['W*', 'n']])('is the path before %s %s', (...ending) => {
  expect(boxesIn('10 20 100 50 re', ...ending, ...mark(0))).toEqual([WINDOW])
  expect(boxesIn('10 20 m', '110 20 l', '110 70 l', '10 70 l', 'h', ...ending, ...mark(0))).toEqual([WINDOW])
})

test('is as wide as all of the path, and never wider than the one around it', () => {
  expect(boxesIn('10 20 50 10 re', '60 60 50 10 re', 'W n', ...mark(0))).toEqual([WINDOW])
  expect(boxesIn('10 20 100 50 re', 'W n', '0 0 60 800 re', 'W n', ...mark(0))).toEqual([{ ...WINDOW, right: 60 }])
})

test('ends with the state that it was set in, and takes nothing of the path before', () => {
  expect(boxesIn('q', '10 20 100 50 re', 'W n', ...mark(0), 'Q', ...mark(1))).toEqual([WINDOW, PAGE])
  expect(boxesIn('0 0 600 800 re', 'f', '10 20 100 50 re', 'W n', ...mark(0))).toEqual([WINDOW])
  expect(boxesIn('0 0 600 800 re', 'n', '10 20 100 50 re', 'W n', ...mark(0))).toEqual([WINDOW])
})

test('is measured in points of the page, whatever was scaled and turned over', () => {
  expect(boxesIn('0.5 0 0 -0.5 0 800 cm', '20 1460 200 100 re', 'W n', ...mark(0))).toEqual([WINDOW])
})
