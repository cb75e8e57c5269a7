// pages: a style sheet read for what a browser would drop without a word: broken rules, properties and values that do
// not exist, files from elsewhere.

import * as css from 'css-tree'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../../content/content.ts'
import { nearest } from '../../facts/facts.ts'
import { styleFetches } from '../checks/style-fetches.ts'
import { styleSyntax } from '../checks/style-syntax.ts'
import { styleUnknown } from '../checks/style-unknown.ts'

export function styleFaults({ file, text }: SourceText): Observation[] {
  const open = unbalanced(text)
  if (open) return [observe(styleSyntax, placeAt(file, text, open.at), { problem: { term: `style:${open.problem}` } })]
  const observations: Observation[] = []
  const told = new Set<number>()
  const tree = css.parse(text, {
    positions: true,
    onParseError: ({ column, line }) => {
      if (!told.has(line)) observations.push(observe(styleSyntax, pointAt(file, line, column), { problem: { term: 'style:rule' } }))
      told.add(line)
    },
  })
  css.walk(tree, function (node: css.CssNode) {
    if (node.type === 'Declaration' && this.atrule?.name !== 'font-face') observations.push(...declarationFaults(node, file))
    const fetched = node.type === 'Url' ? node.value : node.type === 'Atrule' && node.name === 'import' ? '@import' : undefined
    if (fetched !== undefined && !/^(data:|#)/i.test(fetched))
      observations.push(observe(styleFetches, place(file, node.loc), { written: fetched }))
  })
  return observations
}

/** What a property may be is not known before its variables are. */
function declarationFaults(declaration: css.Declaration, file: string): Observation[] {
  const { property, value } = declaration
  if (property.startsWith('--') || property.startsWith('-')) return []
  const at = place(file, declaration.loc)
  const { error } = css.lexer.matchProperty(property, value)
  if (error?.name === 'SyntaxReferenceError') {
    const near = nearest(property, Object.keys((css.lexer as unknown as { properties: object }).properties))
    return [observe(styleUnknown, at, { name: property, ...(near === undefined ? {} : { nearest: near }) })]
  }
  return error?.name === 'SyntaxMatchError' ? [observe(styleUnknown, at, { name: `${property}: ${css.generate(value)}` })] : []
}

interface Unbalanced {
  readonly problem: 'open' | 'closed' | 'comment'
  readonly at: number
}

/** A brace that is missing takes along what follows it; browsers say nothing. */
function unbalanced(text: string): Unbalanced | undefined {
  const open: number[] = []
  let fault: Unbalanced | undefined
  css.tokenize(text, (type, start, end) => {
    const name = css.tokenNames[type]
    if (name === '{-token') open.push(start)
    else if (name === '}-token' && open.pop() === undefined) fault ??= { problem: 'closed', at: start }
    else if (name === 'comment-token' && !text.slice(start + 2, end).endsWith('*/')) fault ??= { problem: 'comment', at: start }
  })
  const [first] = open
  return fault ?? (first === undefined ? undefined : { problem: 'open', at: open.at(-1) ?? first })
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return pointAt(file, before.length, (before.at(-1)?.length ?? 0) + 1)
}

function place(file: string, location: css.CssLocation | null | undefined): Place {
  const { end, start } = location ?? {}
  if (!start || !end) return pointAt(file)
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
