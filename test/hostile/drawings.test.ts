// A drawing that an author brings is refused where it would run something, or fetch something from elsewhere.

import { expect, test } from 'vitest'
import { svgFaults, svgText } from '../../scripts/content/svg.ts'

const svg = (inside: string, attributes = ''): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" ${attributes}>${inside}</svg>`)
const problems = (bytes: Uint8Array): string[] => svgFaults('a.svg', bytes).map(({ problem }) => problem)
const XLINK = 'xmlns:l="http://www.w3.org/1999/xlink"'

test.each([
  ['references within the file', '<rect style="fill:url(#a)" fill="url( \'#b\' )"/><use href="#a"/>'],
  ['a picture that it brings along', '<image href="data:image/png;base64,AAAA"/>'],
  ['a link of the web', '<a href="https://example.org/"><text>甲</text></a>'],
  ['a comment and text like a script', '<!-- <script> --><text>&lt;script&gt; onload=1</text>'],
])('%s: sound', (_, inside) => {
  expect(problems(svg(inside))).toEqual([])
})

test.each([
  ['a script', '<script>1</script>'],
  ['a script of another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'],
  ['an event', '<rect onclick="1"/>'],
  ['an event in capitals', '<rect ONLOAD="1"/>'],
  ['an event with a prefix', '<h:p xmlns:h="http://www.w3.org/1999/xhtml" h:onclick="1"/>'],
  ['a page', '<foreignObject/>'],
  ['a picture of HTML', '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="#a"/>'],
  ['a picture from elsewhere', '<image href="http://evil.example/x.png"/>'],
  ['the same with a prefix of its own', `<image ${XLINK} l:href="//evil.example/x.png"/>`],
  ['a drawing in the drawing', '<image href="data:image/svg+xml;base64,AAAA"/>'],
  ['a filter’s picture', '<filter><feImage href="https://evil.example/x"/></filter>'],
  ['another base', '<g xml:base="http://evil.example/"><use href="#a"/></g>'],
  ['an import', '<style>@import "x.css";</style>'],
  ['an import in escapes', '<style>@\\69mport "http://evil.example/x.css";</style>'],
  ['an address in escapes', '<rect style="fill:u\\72 l(http://evil.example/a)"/>'],
  ['an address behind a comment', '<rect style="fill:url(/**/http://evil.example/a)"/>'],
  ['an address cut by a comment', '<rect style="fill:u/**/rl(http://evil.example/a)"/>'],
  ['a set of pictures', '<style>rect{background:image-set("http://evil.example/a.png" 1x)}</style>'],
  ['a font from elsewhere', '<style>@font-face{font-family:a;src:url("http://evil.example/a")}</style>'],
  ['a mask from elsewhere', '<rect mask="url(http://evil.example/#a)"/>'],
  ['a link that runs', '<a href=" java&#10;script:1"/>'],
  ['a link to another site that hides it', '<a href="//evil.example"/>'],
  ['an animation of an address', '<a><set attributeName="href" to="javascript:1"/></a>'],
  ['an animation of an event', '<animate attributeName="onclick" values="1"/>'],
  ['a handler', '<handler type="application/ecmascript">1</handler>'],
])('%s: unsafe', (_, inside) => {
  expect(problems(svg(inside))[0]).toBe('unsafe')
})

test('an event of the drawing itself, and a style sheet before it', () => {
  expect(problems(svg('', 'onload="1"'))).toEqual(['unsafe'])
  const sheet = Buffer.concat([Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="http://evil.example/x.css"?>'), svg('')])
  expect(problems(sheet)).toEqual(['unsafe'])
})

test.each([
  ['elements 20,000 deep', '<g>'.repeat(20_000) + '</g>'.repeat(20_000)],
  ['200,000 elements', '<g/>'.repeat(200_000)],
  ['20,000 scripts on their lines', '<script/>\n'.repeat(20_000)],
])('%s end in a finding or none', (_, inside) => {
  const before = process.cpuUsage()
  for (const { at } of svgFaults('a.svg', svg(inside))) expect(at.file).toBe('a.svg')
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6)
})

test('the place of a fault is its own line', () => {
  const [first, second] = svgFaults('a.svg', svg('\n<g/>\n  <script/>\n\n<script/>'))
  expect([first?.at, second?.at]).toMatchObject([
    { line: 3, column: 3 },
    { line: 5, column: 1 },
  ])
  expect(svgText(svg('<text>甲<tspan>乙</tspan></text>'))).toBe('甲乙')
})
