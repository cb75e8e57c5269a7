// site: the style sheets of the site, in the order in which they build on each other.

import type { OwnFont, SourceText } from '../content/content.ts'
import type { Format } from '../facts/facts.ts'
import { fontSheet, pageSheet } from '../pages/pages.ts'

/** Later sheets refine earlier ones. */
const ORDER = ['fonts.css', 'base.css', 'screen.css', 'site.css', 'paper.css']

/**
 * `styles/*.css` become one sheet for every page, with the site's own fonts; every format has one with its page and, where there
 * are such, `styles/formats/<id>.css` of its bases and its own behind it. Paths are below dist/.
 */
export function styleAssets(
  sheets: readonly SourceText[],
  formats: ReadonlyMap<string, Pick<Format, 'bases' | 'geometry'>>,
  ownFonts: readonly OwnFont[] = [],
): ReadonlyMap<string, string> {
  const texts = ORDER.flatMap((name) => sheets.filter((sheet) => sheet.file === `styles/${name}`).map((sheet) => sheet.text.trim()))
  // The own faces follow those that they come before: of two faces the later one is asked first.
  if (ownFonts.length > 0) texts.splice(1, 0, fontSheet(ownFonts).trim())
  const assets = new Map([['assets/report.css', texts.join('\n\n').concat('\n')]])
  for (const [id, { bases, geometry }] of formats) {
    const own = [...bases]
      .reverse()
      .concat(id)
      .flatMap((one) => sheets.find((sheet) => sheet.file === `styles/formats/${one}.css`)?.text ?? [])
    assets.set(`assets/formats/${id}.css`, `${pageSheet(geometry)}\n${own.join('\n')}`)
  }
  return assets
}

/**
 * What pages need besides their style: the scripts of `templates/shared/`, the site's sign, and the schema of data.json.
 * Classic scripts, because a browser runs no module from a disk.
 */
export function siteAssets(sources: readonly SourceText[], baseUrl?: string): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap(({ file, text }): [string, string][] => {
      const script = /^templates\/shared\/([^/]+\.js)$/.exec(file)?.[1]
      if (script !== undefined) return [[`assets/${script}`, text]]
      if (file === 'styles/favicon.svg') return [['assets/favicon.svg', text]]
      return file === DATA_SCHEMA ? [[file, identified(text, baseUrl)]] : []
    }),
  )
}

const DATA_SCHEMA = 'schemas/data.schema.json'

/** A schema is known by where it stands: by its address, or by its name beside whatever refers to it. */
function identified(text: string, baseUrl: string | undefined): string {
  const id = baseUrl === undefined ? 'data.schema.json' : baseUrl + DATA_SCHEMA
  return text.replace(/^( *"\$id": ).*?(,?)$/m, (_, key: string, comma: string) => key + JSON.stringify(id) + comma)
}
