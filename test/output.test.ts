// test: progress is told as often as whoever reads it can read.

import { expect, test } from 'vitest'
import { openOutput } from '../scripts/output.ts'

function written(isTTY: boolean, steps: readonly (readonly [at: number, line: string])[]): string {
  let [clock, text] = [0, '']
  const stream = { isTTY, write: (piece: string) => void (text += piece) }
  const output = openOutput({ stdout: stream, stderr: stream }, () => clock)
  for (const [at, line] of steps) {
    clock = at
    output.progress(line)
  }
  output.print('done')
  return text
}

test('a terminal shows it at once, writes over it, and is left clean', () => {
  expect(
    written(true, [
      [0, '[1/3]'],
      [50, '[2/3]'],
      [150, '[3/3]'],
    ]),
  ).toBe('[1/3]\r\u001b[K[3/3]\r\u001b[Kdone\n')
})

test('a terminal shows at once what is new, and nothing that would need a second line', () => {
  let text = ''
  const stream = { isTTY: true, columns: 10, write: (piece: string) => void (text += piece) }
  const output = openOutput({ stdout: stream, stderr: stream }, () => 0)
  output.progress('[1/3]')
  output.progress('[2/3]')
  output.progress('[3/3]每秒印', true)
  output.print('done')
  expect(text).toBe('[1/3]\r\u001b[K[3/3]每秒\r\u001b[Kdone\n')
})

test('a log has a line every five seconds, and none of what is over sooner', () => {
  expect(
    written(false, [
      [0, '[1/9]'],
      [4000, '[2/9]'],
    ]),
  ).toBe('done\n')
  expect(
    written(false, [
      [1000, '[1/9]'],
      [5000, '[2/9]'],
      [9000, '[3/9]'],
      [12_000, '[4/9]'],
    ]),
  ).toBe('[2/9]\n[4/9]\ndone\n')
})
