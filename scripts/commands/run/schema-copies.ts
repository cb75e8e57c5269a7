// jibao new, jibao new-format: schemas where an editor finds them from any site. A site that is not the program's own folder has
// only the schemas of its own forms, and what these refer to lies with the program.

import { readSchemas, type Roots } from '../../content/content.ts'
import { writeCopies } from '../../site/site.ts'

/** Hidden, so that nothing in it is taken for a schema of the site's own. */
const COPIES = '.jibao/schemas'

/** Below the site's root. */
export function schemaFolder({ program, site }: Roots): string {
  return site === program ? 'schemas' : COPIES
}

/** Every schema as the site sees it, beside each other as they refer to each other. Returns the folder where something was written. */
export function copySchemas(roots: Roots): string[] {
  if (schemaFolder(roots) !== COPIES) return []
  const copies = readSchemas(roots).value.map(({ file, text }) => [file.replace(/^schemas/, COPIES), text] as const)
  return writeCopies(roots.site, new Map(copies)).length > 0 ? [`${COPIES}/`] : []
}
