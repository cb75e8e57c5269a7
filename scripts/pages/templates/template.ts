// pages: one Handlebars template read: its tree, strict throughout, and the faults that show before it is set.

import Handlebars from 'handlebars'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { SourceText } from '../../content/content.ts'
import { templateName } from '../../figures/figures.ts'
import { templateMissing } from '../checks/template-missing.ts'
import { templateSyntax } from '../checks/template-syntax.ts'

export interface Template {
  readonly file: string
  /** Absent where the text is no template at all. */
  readonly tree?: hbs.AST.Program
  /** What `{{> name}}` names, without the templates that it defines itself. */
  readonly calls: readonly { readonly name: string; readonly at: Place }[]
  readonly observations: readonly Observation[]
}

export function readTemplate(source: SourceText): Template {
  const { file } = source
  try {
    const tree = Handlebars.parse(source.text)
    return { file, tree, ...inspect(tree, file) }
  } catch (error) {
    return { file, calls: [], observations: [syntaxFault(error as Error, file)] } // whatever a parser throws is about its text
  }
}

/** What the parser or the setting of a template complained of, at the line that it names. */
export function syntaxFault(error: Error, file: string): Observation {
  const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const detail = (message.split('\n').findLast((text) => text.trim() !== '') ?? '').replace(/ - \d+:\d+$/, '')
  return observe(templateSyntax, pointAt(file, line, (column ?? 0) + 1), { detail })
}

/** Makes every look-up strict, arguments too, so that a misspelt `{{#each}}` is told and not an empty table. */
function inspect(tree: hbs.AST.Program, file: string): Pick<Template, 'calls' | 'observations'> {
  const observations: Observation[] = []
  const called: { name: string; at: Place }[] = []
  const own = new Set<string>()
  const visitor = new Handlebars.Visitor()
  const { PathExpression, PartialStatement, DecoratorBlock } = Handlebars.Visitor.prototype
  visitor.PathExpression = (path) => {
    if (!path.data) Object.assign(path, { strict: true })
    if (path.parts.some((part) => part in {})) observations.push(observe(templateName, placeOf(path, file), { name: path.original }))
    PathExpression.call(visitor, path)
  }
  visitor.PartialStatement = (partial) => {
    if (partial.name.type === 'PathExpression')
      called.push({ name: (partial.name as hbs.AST.PathExpression).original, at: placeOf(partial, file) })
    PartialStatement.call(visitor, partial)
  }
  visitor.DecoratorBlock = (block) => {
    own.add((block.params[0] as hbs.AST.PathExpression | undefined)?.original ?? '')
    DecoratorBlock.call(visitor, block)
  }
  visitor.accept(tree)
  return { observations, calls: called.filter(({ name }) => !own.has(name) && !name.startsWith('@')) }
}

/** The calls of a template that none of `partials` answers. */
export function missingPartials({ calls }: Template, partials: ReadonlySet<string>): Observation[] {
  return calls.filter(({ name }) => !partials.has(name)).map(({ at, name }) => observe(templateMissing, at, { name }))
}

function placeOf(node: hbs.AST.Node, file: string): Place {
  const { start, end } = node.loc
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 }
}
