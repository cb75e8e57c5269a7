// pages: what a template calls: each call is looked at before anything is set, and rewritten so that what is set can be
// judged at its place: a value that is no text, a partial that only the view names.

import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import { templateCall } from '../checks/template-call.ts'

/** What a template may call, with how many arguments, and whether around something (`{{#each rows}}…{{/each}}`). */
const CALLS: Readonly<Record<string, { readonly least: number; readonly most: number; readonly around: boolean }>> = {
  value: { least: 1, most: 1, around: false },
  records: { least: 1, most: 1, around: false },
  table: { least: 1, most: 1, around: false },
  join: { least: 1, most: Infinity, around: false },
  eq: { least: 2, most: 2, around: false },
  lookup: { least: 2, most: 2, around: false },
  if: { least: 1, most: 1, around: true },
  unless: { least: 1, most: 1, around: true },
  each: { least: 1, most: 1, around: true },
  with: { least: 1, most: 1, around: true },
}

/** Names that Handlebars keeps for itself. */
const KEPT = ['helperMissing', 'blockHelperMissing', 'log']

/** Called by the rewritten template only: no name that can be written there. */
export const INNER = { text: ' text', html: ' html', partial: ' partial' } as const

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

export function callFaults(call: Call, place: (node: hbs.AST.Node) => Place): Observation[] {
  const name = (call.path as hbs.AST.PathExpression).original
  const tell = (what: string, slots: { least?: number; given?: number } = {}): Observation[] => [
    observe(templateCall, place(call), { name: String(name), problem: { term: `call:${what}` }, ...slots }),
  ]
  if (KEPT.includes(name)) return tell('unknown')
  const known = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
  const isCalled = call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0 || call.type === 'SubExpression'
  if (!known) return isCalled ? tell('unknown') : []
  if (name === 'records' && call.type === 'MustacheStatement') return tell('not-text') // it is gone through by each
  if (known.around !== (call.type === 'BlockStatement')) return tell(known.around ? 'around' : 'alone')
  const given = call.params.length
  return given < known.least || given > known.most ? tell('arguments', { least: known.least, given }) : []
}

/** `{{a}}` → what looks at it, with the same place. */
export function watched(mustache: hbs.AST.MustacheStatement): void {
  const { path, params } = mustache
  if (
    path.type !== 'PathExpression' ||
    (path as hbs.AST.PathExpression).data ||
    params.length > 0 ||
    Object.hasOwn(CALLS, (path as hbs.AST.PathExpression).original)
  )
    return
  mustache.params = [path]
  mustache.path = calling(mustache.escaped ? INNER.text : INNER.html, path)
}

/** `{{> (lookup this 'x')}}`: whether there is such a partial is known when it is asked for. */
export function askedFor(partial: hbs.AST.PartialStatement): void {
  const { name } = partial
  if (name.type !== 'SubExpression') return
  const inner = name as hbs.AST.SubExpression
  Object.assign(partial, { name: { ...inner, path: calling(INNER.partial, inner), params: [inner], hash: undefined } })
}

function calling(name: string, at: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: at.loc } as hbs.AST.PathExpression
}

/** `{{#*inline "name"}}` is the only decorator. */
export function decoratorFaults(
  decorator: hbs.AST.Decorator | hbs.AST.DecoratorBlock,
  place: (node: hbs.AST.Node) => Place,
): Observation[] {
  const { original } = decorator.path as hbs.AST.PathExpression
  const isInline = 'program' in decorator && original === 'inline' && decorator.params.length === 1
  return isInline ? [] : [observe(templateCall, place(decorator), { name: `*${original}`, problem: { term: 'call:unknown' } })]
}
