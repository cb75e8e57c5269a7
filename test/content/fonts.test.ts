import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COVERAGE_FILE, openFont, readFonts, readYaml, stretchesOf } from '../../scripts/content/content.ts'
import { makeRoot } from '../roots.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const FONTS = join(PROGRAM, 'styles/fonts')

const fontsNamed = (site: string, fonts: string) =>
  readFonts({ site, program: PROGRAM }, readYaml({ file: 'content/site.yaml', text: `fonts: ${fonts}\n` }).node)

describe('the fonts of a site', () => {
  it('has beside the program’s fonts a list of the characters that they have', () => {
    const points = readdirSync(FONTS)
      .filter((name) => name.endsWith('.woff2'))
      .flatMap((name) => openFont(readFileSync(join(FONTS, name)))?.characterSet ?? [])
    const hexadecimal = (point: number): string => point.toString(16)
    const words = stretchesOf(points).map(([first, last]) =>
      first === last ? hexadecimal(first) : `${hexadecimal(first)}-${hexadecimal(last)}`,
    )
    const text = words.join(' ').replace(/(.{1,118})( |$)/g, '$1\n')
    const file = join(PROGRAM, COVERAGE_FILE)
    // JIBAO_UPDATE=1 writes the list after a font has changed.
    if (process.env['JIBAO_UPDATE'] === '1' || !existsSync(file)) writeFileSync(file, text)
    expect(readFileSync(file, 'utf8')).toBe(text)
  }, 60_000)

  it('knows Chinese characters, and that nobody has U+20BB7', () => {
    const { coverage } = fontsNamed(PROGRAM, '{}').value
    const has = (char: string): boolean => coverage.some(([first, last]) => first <= char.codePointAt(0)! && char.codePointAt(0)! <= last)
    expect(['绩', '效', '—', '“', 'Ⅰ', '㎡', '☐', '𠮷'].map(has)).toEqual([true, true, true, true, true, true, false, false])
  })

  it('tells where site.yaml names a font that is not there, or is none', () => {
    const root = makeRoot({ 'styles/fonts/kaputt.ttf': 'no font' })
    const { value, observations } = fontsNamed(root, '{ 小标宋: fzxbs.ttf, 仿宋: kaputt.ttf }')
    expect(value.own).toEqual([])
    expect(observations.map(({ check, at, slots }) => [check.code, at.line, at.column, slots['name']])).toEqual([
      ['font-missing', 1, 15, 'fzxbs.ttf'],
      ['font-unusable', 1, 30, 'kaputt.ttf'],
    ])
  })
})
