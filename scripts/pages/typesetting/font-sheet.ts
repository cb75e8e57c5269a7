// pages: the style sheet that puts a site's own fonts before those of styles/fonts.css.

import type { OwnFont } from '../../content/content.ts'

const FAMILIES: Readonly<Record<OwnFont['role'], readonly string[]>> = {
  仿宋: ['Jibao Fangsong'],
  楷体: ['Jibao Kaiti'],
  黑体: ['Jibao Heiti'],
  小标宋: ['Jibao Biaosong'],
  宋体: ['Jibao Song', 'Jibao Latin'],
}
/** As in styles/fonts.css: every face the same line box. */
const METRICS = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;'
/** Quotation marks and dashes in the text are left to the Chinese face. */
const LATIN = ' unicode-range: U+21, U+23-26, U+28-7E;'

/** Of faces of one family the last that has a character gives it. Fonts are found by name; none is sent to a reader. */
export function fontSheet(fonts: readonly OwnFont[]): string {
  return fonts
    .flatMap(({ role, names }) =>
      FAMILIES[role].map(
        (family) =>
          `@font-face { font-family: '${family}'; src: ${names.map((name) => `local(${quoted(name)})`).join(', ')}; ${METRICS}${family === 'Jibao Latin' ? LATIN : ''} }\n`,
      ),
    )
    .join('')
}

function quoted(name: string): string {
  return `'${name.replace(/[^\p{L}\p{N} _.()-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}'`
}
