// site: the style sheets of the site, in the order in which they build on each other.

import type { SourceText } from '../content/content.ts'

/** Later sheets refine earlier ones. */
const ORDER = ['fonts.css', 'base.css', 'screen.css', 'paper.css']

/**
 * `styles/*.css` become one sheet for every page; `styles/formats/<id>.css` one per format, empty for a format that
 * needs none, so that every page may link to its own. Paths are below dist/.
 */
export function styleAssets(sheets: readonly SourceText[], formatIds: readonly string[]): ReadonlyMap<string, string> {
  const common = ORDER.flatMap((name) => sheets.filter((sheet) => sheet.file === `styles/${name}`))
  const assets = new Map([['assets/report.css', common.map((sheet) => sheet.text.trim()).join('\n\n').concat('\n')]])
  for (const id of formatIds) {
    assets.set(`assets/formats/${id}.css`, sheets.find((sheet) => sheet.file === `styles/formats/${id}.css`)?.text ?? '')
  }
  return assets
}
