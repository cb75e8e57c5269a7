// pages: HTML of a template that does nothing: the page's policy lets no script, no style attribute and nothing from
// elsewhere through, and paper has no use for them.

import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import { templateInert } from '../checks/template-inert.ts'
import { mainOf, type OpenTag, readHtml, type Token } from '../reading/tokens.ts'

const ELEMENTS = new Set(
  'script style iframe object embed link meta base form video audio canvas foreignobject animate animatemotion animatetransform set'.split(
    ' ',
  ),
)
const FETCHED = /^(src|srcset|poster|data|background|(xlink:)?href)$/
const ADDRESS = /^((xlink:)?href|(form)?action|src|data|srcdoc)$/
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:)?\/\/|^ftp:/i
const RUNS = /^(javascript|vbscript|file|data):/i

/** For the templates of a form nothing of these is let through; pages that all forms share bring the program's scripts. */
export function inertMarkup(tree: hbs.AST.Program, file: string): Observation[] {
  const isShared = file.startsWith('templates/shared/')
  const pieces = contentOf(tree.body)
  const html = pieces.map(({ value }) => value).join('')
  return readHtml(html).flatMap((token) => {
    const written = token.kind === 'open' && !(isShared && ELEMENTS.has(token.name.toLowerCase())) ? inert(token) : undefined
    return token.kind !== 'open' || written === undefined ? [] : [observe(templateInert, placeAt(token.at[0], pieces, file), { written })]
  })
}

/** Of a page as it is set, what no template may print: a template can make it up of pieces. It is looked for in what is printed. */
export function inertIn(tokens: readonly Token[], at: Place): Observation[] {
  const found = mainOf(tokens).flatMap((token) => (token.kind === 'open' ? (inert(token) ?? []) : []))
  return [...new Set(found)].map((written) => observe(templateInert, at, { written }))
}

function inert({ attributes, name }: OpenTag): string | undefined {
  if (ELEMENTS.has(name.toLowerCase())) return `<${name}>`
  const found = Object.entries(attributes).find(([key, value]) => key === 'style' || /^on/i.test(key) || isBad(name, key, value))
  return found && `<${name} ${found[0]}="${found[1]}">`
}

/** As a browser reads an address: without what has no ink, and a backslash is a slash. */
function isBad(name: string, key: string, value: string): boolean {
  const address = value.replace(/[\0-\x20]/g, '').replaceAll('\\', '/')
  return (ADDRESS.test(key) && RUNS.test(address)) || (FETCHED.test(key) && name !== 'a' && ELSEWHERE.test(address))
}

interface Piece {
  readonly value: string
  readonly line: number
  readonly column: number
}

/** What a template prints as it stands, both ways of every condition; a character holds the place of each call. */
function contentOf(body: readonly hbs.AST.Statement[]): Piece[] {
  return body.flatMap((statement): Piece[] => {
    const { line, column } = statement.loc.start
    if (statement.type === 'ContentStatement') return [{ value: String((statement as hbs.AST.ContentStatement).original), line, column }]
    if (statement.type === 'CommentStatement') return []
    const { inverse, program } = statement as hbs.AST.BlockStatement
    if (!program && !inverse) return [{ value: 'x', line, column }]
    return [program, inverse].flatMap((one) => (one ? contentOf(one.body) : []))
  })
}

function placeAt(offset: number, pieces: readonly Piece[], file: string): ReturnType<typeof pointAt> {
  let left = offset
  for (const { column, line, value } of pieces) {
    if (left < value.length) {
      const before = value.slice(0, left).split('\n')
      const last = before.at(-1) ?? ''
      return pointAt(file, line + before.length - 1, (before.length === 1 ? column : 0) + last.length + 1)
    }
    left -= value.length
  }
  return pointAt(file)
}
