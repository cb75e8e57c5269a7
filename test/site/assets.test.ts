import { expect, test } from 'vitest'
import { styleAssets } from '../../scripts/site/site.ts'

const sheet = (file: string) => ({ file: `styles/${file}`, text: `/* ${file} */\n` })

test('style sheets are joined in the order in which they build on each other', () => {
  const assets = styleAssets(['paper.css', 'base.css', 'screen.css', 'fonts.css'].map(sheet), [])
  expect(assets.get('assets/report.css')?.match(/\w+\.css/g)).toEqual(['fonts.css', 'base.css', 'screen.css', 'paper.css'])
})

test('every format has a sheet to link to, an empty one when it brings none', () => {
  const assets = styleAssets([sheet('formats/a.css')], ['a', 'b'])
  expect(assets.get('assets/formats/a.css')).toBe('/* formats/a.css */\n')
  expect(assets.get('assets/formats/b.css')).toBe('')
})
