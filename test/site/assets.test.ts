import { expect, test } from 'vitest'
import { readGeometry } from '../../scripts/facts/facts.ts'
import { styleAssets } from '../../scripts/site/site.ts'

const sheet = (file: string) => ({ file: `styles/${file}`, text: `/* ${file} */\n` })

test('style sheets are joined in the order in which they build on each other', () => {
  const assets = styleAssets(['paper.css', 'base.css', 'screen.css', 'fonts.css'].map(sheet), new Map())
  expect(assets.get('assets/report.css')?.match(/\w+\.css/g)).toEqual(['fonts.css', 'base.css', 'screen.css', 'paper.css'])
})

test('every format has a sheet with its page, and what the format brings behind it', () => {
  const geometry = readGeometry(undefined)
  const assets = styleAssets(
    [sheet('formats/a.css')],
    new Map([
      ['a', { geometry, bases: [] }],
      ['b', { geometry, bases: [] }],
      ['c', { geometry, bases: ['a'] }],
    ]),
  )
  expect(assets.get('assets/formats/a.css')).toMatch(/^@page [^]*\/\* formats\/a\.css \*\/\n$/)
  expect(assets.get('assets/formats/b.css')).toMatch(/^@page /)
  expect(assets.get('assets/formats/c.css')).toBe(assets.get('assets/formats/a.css'))
})
