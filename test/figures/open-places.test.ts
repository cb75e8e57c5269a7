// test: the points that a form leaves to the unit, group by group.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plain } from '../../scripts/base/decimal.ts'
import { type OpenPlace, openPlaces } from '../../scripts/figures/figures.ts'
import { derivationOf, openWorkspace } from '../../scripts/workspace.ts'
import { makeMini, PROGRAM } from '../mini.ts'

const FORMAT = readFileSync(join(PROGRAM, 'test/form/templates/mini/format.yaml'), 'utf8')

function placesOf(from: string, indicators: string): unknown {
  const root = makeMini({
    'templates/mini/format.yaml': `${FORMAT.replace(/^indicators:.*\n/m, '')}indicators: ${from}\n`,
    'templates/mini/indicators.yaml': indicators,
  })
  return openPlaces(derivationOf(openWorkspace({ site: root, program: PROGRAM }), 'mini')).map(shown)
}

function shown(place: OpenPlace): unknown {
  return place.name === undefined ? plain(place.weight) : { [place.name]: place.below.map(shown) }
}

const POINT = (name: string, weight: number) =>
  `{ name: ${name}, weight: ${weight}, points: [{ name: ${name}, rule: assess, worth: ${weight} }] }`

test.each([
  ['both', `- ${POINT('甲', 40)}\n- { name: 乙, weight: 60, children: [] }\n`, [{ 乙: ['60'] }]],
  [
    'both',
    `- { name: 甲, weight: 70, children: [{ name: 乙, weight: 30, children: [${POINT('丙', 10)}] }, ${POINT('丁', 40)}] }\n`,
    [{ 甲: [{ 乙: ['20'] }] }, '30'],
  ],
  ['both', `- ${POINT('甲', 100)}\n`, []],
  ['form', `- ${POINT('甲', 40)}\n`, []],
  ['unit', `- ${POINT('甲', 40)}\n`, ['100']],
])('%s of %j', (from, indicators, expected) => {
  expect(placesOf(from, indicators)).toEqual(expected)
})
