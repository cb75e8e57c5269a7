// test: what an HTML validator says of published pages.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'

/**
 * The standard's own rules. A column's width stays an attribute: widths are computed for each table, and the pages allow no
 * style of their own (Content-Security-Policy without 'unsafe-inline').
 */
const VALIDATOR = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

/** A sentence for each fault of each page below a folder. */
export async function faultsOfHtml(folder: string): Promise<string[]> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  const faults: string[] = []
  for (const path of pages) {
    const { results } = await VALIDATOR.validateFile(join(folder, path))
    for (const { line, message, ruleId } of results.flatMap(({ messages }) => messages)) {
      if (!(ruleId === 'no-deprecated-attr' && message.includes('<col>'))) faults.push(`${path}:${line} ${ruleId}: ${message}`)
    }
  }
  return faults
}
