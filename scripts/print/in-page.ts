// print: scripts that run in the page that is printed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The expression in `page/<name>.js`, in brackets, so that a function can be called as it stands. It goes to the browser
 * as the text that it is: of a function that was imported a compiler's helpers would be missing there.
 */
export function inPage(name: string): string {
  const text = readFileSync(join(import.meta.dirname, 'page', `${name}.js`), 'utf8').trim()
  return `(${text.replace(/^(?:\/\/.*\n)*;/, '')})`
}
