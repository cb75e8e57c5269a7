// pages: one Handlebars template read: its tree, strict throughout, and the faults that show before it is set.

import Handlebars from 'handlebars'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../../content/content.ts'
import { templateName } from '../../figures/figures.ts'
import { templateMissing } from '../checks/template-missing.ts'
import { templateSyntax } from '../checks/template-syntax.ts'
import { isBeyond } from './budget.ts'
import { askedFor, callFaults, decoratorFaults, watched } from './template-calls.ts'
import { syntaxFault } from './template-faults.ts'
import { inertMarkup } from './template-markup.ts'

export interface Template {
  readonly file: string
  readonly text: string
  /** Absent where the text is no template at all, or calls what cannot be called. */
  readonly tree?: hbs.AST.Program
  /** What `{{> name}}` names, without the templates that it defines itself. */
  readonly calls: readonly { readonly name: string; readonly at: Place }[]
  /** The templates that it defines itself. */
  readonly own: ReadonlySet<string>
  readonly observations: readonly Observation[]
}

export function readTemplate({ file, text }: SourceText): Template {
  if (isBeyond(text)) {
    return {
      file,
      text,
      calls: [],
      own: new Set(),
      observations: [observe(templateSyntax, pointAt(file), { detail: { term: 'template:beyond' } })],
    }
  }
  try {
    const tree = Handlebars.parse(text)
    const markup = inertMarkup(tree, file)
    const { observations, ...inspected } = inspect(tree, file)
    const isSound = observations.every(({ check }) => check === templateName)
    return { file, text, ...(isSound ? { tree } : {}), ...inspected, observations: [...observations, ...markup] }
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error
    return { file, text, calls: [], own: new Set(), observations: [syntaxFault(error, file, text)] } // whatever else a parser throws is about its text
  }
}

/** Makes every look-up strict, arguments too, so that a misspelt `{{#each}}` is told and not an empty table. */
function inspect(tree: hbs.AST.Program, file: string): Pick<Template, 'calls' | 'own' | 'observations'> {
  const observations: Observation[] = []
  const called: { name: string; at: Place }[] = []
  const own = new Set<string>()
  const visitor = new Handlebars.Visitor()
  const kept = Handlebars.Visitor.prototype
  const place = (node: hbs.AST.Node): Place => placeOf(node, file)
  visitor.PathExpression = (path) => {
    if (!path.data) Object.assign(path, { strict: true })
    if (path.parts.some((part) => part in {})) observations.push(observe(templateName, place(path), { name: path.original }))
    kept.PathExpression.call(visitor, path)
  }
  visitor.PartialStatement = (partial) => {
    if (partial.name.type === 'PathExpression') called.push({ name: (partial.name as hbs.AST.PathExpression).original, at: place(partial) })
    kept.PartialStatement.call(visitor, partial)
    askedFor(partial)
  }
  visitor.MustacheStatement = (mustache) => {
    observations.push(...callFaults(mustache, place))
    kept.MustacheStatement.call(visitor, mustache)
    watched(mustache)
  }
  visitor.BlockStatement = (block) => {
    observations.push(...callFaults(block, place))
    kept.BlockStatement.call(visitor, block)
  }
  visitor.SubExpression = (call) => {
    observations.push(...callFaults(call, place))
    kept.SubExpression.call(visitor, call)
  }
  visitor.Decorator = (decorator) => void observations.push(...decoratorFaults(decorator, place))
  visitor.DecoratorBlock = (block) => {
    observations.push(...decoratorFaults(block, place))
    own.add((block.params[0] as hbs.AST.PathExpression | undefined)?.original ?? '')
    kept.DecoratorBlock.call(visitor, block)
  }
  visitor.accept(tree)
  return { observations, own, calls: called.filter(({ name }) => !own.has(name)) }
}

/** What a template was called around: there or not, as it is called. */
const BLOCK = '@partial-block'

/** What a template calls and none of `partials` answers, where it first does. */
export function missingPartials({ calls }: Template, partials: ReadonlySet<string>): Observation[] {
  const byName = new Map<string, Place[]>()
  for (const { at, name } of calls) if (!partials.has(name) && name !== BLOCK) byName.set(name, [...(byName.get(name) ?? []), at])
  return [...byName].flatMap(([name, [first, ...more]]) => (first ? [observe(templateMissing, first, { name }, more)] : []))
}

function placeOf(node: hbs.AST.Node, file: string): Place {
  const { start, end } = node.loc
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 }
}
