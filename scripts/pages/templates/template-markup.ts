// pages: HTML of a template that does nothing: the page's policy lets no script, no style attribute and nothing from
// elsewhere through, and paper has no use for them.

import { type Observation, observe } from '../../base/observation.ts'
import { pointAt } from '../../base/place.ts'
import { templateInert } from '../checks/template-inert.ts'
import { type OpenTag, readHtml } from '../reading/tokens.ts'

const ELEMENTS = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'form', 'video', 'audio', 'canvas'])
const FETCHED = /^(src|srcset|poster|data|background)$/
const ELSEWHERE = /^\s*([a-z][a-z0-9+.-]*:)?\/\/|^\s*(javascript|vbscript|file|ftp):/i

/** The program's own pages bring their scripts; for a form's templates none is let through. */
export function inertMarkup(tree: hbs.AST.Program, file: string): Observation[] {
  if (file.startsWith('templates/shared/')) return []
  const pieces = contentOf(tree.body)
  const html = pieces.map(({ value }) => value).join('')
  return readHtml(html).flatMap((token) => {
    const written = token.kind === 'open' ? inert(token) : undefined
    return token.kind !== 'open' || written === undefined ? [] : [observe(templateInert, placeAt(token.at[0], pieces, file), { written })]
  })
}

function inert({ name, attributes }: OpenTag): string | undefined {
  if (ELEMENTS.has(name)) return `<${name}>`
  const attribute = Object.keys(attributes).find(
    (key) =>
      key === 'style' ||
      key.startsWith('on') ||
      (FETCHED.test(key) && ELSEWHERE.test(attributes[key] ?? '')) ||
      (/^(xlink:)?href$/.test(key) && /^\s*(javascript|vbscript|file):/i.test(attributes[key] ?? '')),
  )
  return attribute === undefined ? undefined : `<${name} ${attribute}="${attributes[attribute]}">`
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
