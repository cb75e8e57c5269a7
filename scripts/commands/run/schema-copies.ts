// jibao new, new-format, check: schemas where an editor finds them from any site. A site that is not the program's own folder has
// only the schemas of its own forms, and what these refer to lies with the program.

import { formatIds, readSchemas, type Roots } from '../../content/content.ts'
import { writeCopies } from '../../site/site.ts'
import { versionOf } from './version.ts'

/** Hidden, so that nothing in it is taken for a schema of the site's own. */
const COPIES = '.jibao/schemas'

/** Which version of the program the copies are of. */
const STAMP = '.jibao/schemas/version'

/** Below the site's root. */
export function schemaFolder({ program, site }: Roots): string {
  return site === program ? 'schemas' : COPIES
}

/** Every schema as the site sees it, beside each other as they refer to each other. Returns the folder where something was written. */
export function copySchemas(roots: Roots): string[] {
  if (schemaFolder(roots) !== COPIES) return []
  const copies = readSchemas(roots).value.map(
    ({ file, text }) => [file.replace(/^schemas/, COPIES), forEditors(file, text, roots)] as const,
  )
  return writeCopies(roots.site, new Map(copies)).length > 0 ? [`${COPIES}/`] : []
}

/** As copySchemas, where a check finds them missing, of another version, or of forms of the site's own, which may have changed. */
export function refreshSchemas(roots: Roots): void {
  try {
    copySchemas(roots)
    writeCopies(roots.site, new Map([[STAMP, versionOf(roots.program)]]))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error // they are a help only: where they cannot be written there are none
  }
}

/** An editor would fetch what an `$id` names; and only the site knows its forms. */
function forEditors(file: string, text: string, roots: Roots): string {
  const placed = text.replace(/^(\{\s*(?:"\$schema"\s*:\s*"[^"]*"\s*,\s*)?)"\$id"\s*:\s*"[^"]*"\s*,\s*/, '$1')
  if (file !== 'schemas/report.schema.json') return placed
  return placed.replace(
    /("format": \{[^{}]*"examples": )\[[^\]]*\]/,
    (_, before: string) => before + JSON.stringify(formatIds(roots).sort()),
  )
}
