// test: style sheets made readable for Paged.js.

import { expect, test } from 'vitest'
import { writtenOut } from '../../../scripts/print/paged/selectors.ts'

const flat = (css: string): string =>
  writtenOut(css)
    .replace(/\s*([,{}])\s*/g, '$1')
    .replace(/\s+/g, ' ')

test('A selector with :is() becomes one selector for each of its choices', () => {
  expect(flat('.a > :is(h1, h2) .b { color: red }')).toBe('.a > h1 .b,.a > h2 .b{color: red}')
})

test('Choices multiply, and other brackets and rules inside @media stay as they are', () => {
  expect(flat(':is(a, b) :is(c, d) {}')).toBe('a c,a d,b c,b d{}')
  expect(flat('@media print { td:not([rowspan]), :is(th, td).x { break-inside: avoid } }')).toBe(
    '@media print{td:not([rowspan]),th.x,td.x{break-inside: avoid}}',
  )
  expect(flat('@import "a.css"; p:is(.a, .b) { margin: calc(1mm + 2mm) }')).toBe('@import "a.css"; p.a,p.b{margin: calc(1mm + 2mm)}')
})

test('Comments, whatever they hold, are left out', () => {
  expect(writtenOut('/* a { :is(b, c) } */p { color: red }')).toBe('p { color: red }')
})
