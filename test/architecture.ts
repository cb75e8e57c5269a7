// The laws of the house, as a function of its files: what breaks them, in sentences. docs/architecture.md says why.

import { posix } from 'node:path'
import ts from 'typescript'
import { CONTENT_CHECKS } from '../scripts/content/content.ts'
import { FACTS_CHECKS } from '../scripts/facts/facts.ts'
import { FIGURES_CHECKS } from '../scripts/figures/figures.ts'
import { DATA_CHECKS, TEXT_CHECKS } from '../scripts/findings/findings.ts'
import { MESSAGES_CHECKS } from '../scripts/messages/messages.ts'
import { PAGES_CHECKS } from '../scripts/pages/pages.ts'
import { PRINT_CHECKS } from '../scripts/print/print.ts'
import { SITE_CHECKS } from '../scripts/site/site.ts'
import { checkBreaches, type Listed } from './check-files.ts'

/** Rooms in the order in which data flows, which is the alphabet's. `base` lies before all of them. */
export const ROOMS = ['base', 'content', 'facts', 'figures', 'findings', 'messages', 'pages', 'print', 'review', 'site', 'store'] as const
/** What may stand in scripts/ beside the rooms. */
const ENTRY = /^(catalogue|cli|command|compile|figured|output|publish|terminal|workspace)\.ts$|^(commands|preview|products)\//
/** What is loaded before a command is run: the table of commands, their options, the terminal. */
const FIRST = /^(cli|command|output)\.ts$|^commands\/[^/]+\.ts$/
const SEALED = new Set(['base', 'facts', 'figures', 'findings', 'messages', 'pages', 'review'])
const FORBIDDEN_NAMES = /(^|\/)(utils?|types|helpers|constants|shared|index)\.ts$/
const LONGEST_FILE = 250
const LONGEST_FUNCTION = 60
/** Globals through which a sealed room could reach the process, the clock, chance, the terminal or the network. */
const IMPURE = /\b(process|console|fetch|setTimeout|setInterval|performance|Math\.random|Date\.now|new Date\(\)|crypto)\b/

const LISTED: Listed = new Map(
  Object.entries({
    content: CONTENT_CHECKS,
    facts: FACTS_CHECKS,
    figures: FIGURES_CHECKS,
    findings: [...DATA_CHECKS, ...TEXT_CHECKS],
    messages: MESSAGES_CHECKS,
    pages: PAGES_CHECKS,
    print: PRINT_CHECKS,
    site: SITE_CHECKS,
  }).map(([room, checks]) => [room, new Set(checks.map(({ code }) => code))]),
)

/** Path below scripts/ → source text. Returns one sentence per breach. */
export function breaches(files: ReadonlyMap<string, string>): string[] {
  const parsed = [...files].map(([path, text]) => ({ path, text, source: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) }))
  const imports = new Map(parsed.map(({ path, source }) => [path, importsOf(path, source)]))
  return [
    ...parsed.flatMap(({ path }) => names(path)),
    ...[...imports].flatMap(([path, found]) => found.flatMap((one) => direction(path, one))),
    ...[...imports].flatMap(([path, found]) => found.flatMap((one) => start(path, one))),
    ...parsed.flatMap(({ path, text, source }) => (SEALED.has(roomOf(path)) ? purity(path, text, source) : [])),
    ...[...imports].flatMap(([path, found]) => found.flatMap((one) => syntax(path, one))),
    ...parsed.flatMap(({ path, text, source }) => size(path, text, source)),
    ...circles(new Map([...imports].map(([path, found]) => [path, found.flatMap((one) => one.own ?? [])])), 'files'),
    ...circles(folders(imports), 'folders'),
    ...parsed.flatMap(({ path, source }) => checkBreaches(path, source, LISTED)),
  ]
}

interface Import {
  readonly specifier: string
  /** The imported file of ours, below scripts/. */
  readonly own?: string
  /** What is taken from it by name; `*` for all of it. */
  readonly names: readonly string[]
  /** True for one that loads the file when the importing one is loaded: neither a type nor a call. */
  readonly atOnce: boolean
}

function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (node: ts.Expression | undefined, taken: readonly string[], atOnce = false): void => {
    if (!node || !ts.isStringLiteral(node)) return
    const specifier = node.text
    found.push({
      specifier,
      names: taken,
      atOnce,
      ...(specifier.startsWith('.') ? { own: posix.normalize(posix.join(posix.dirname(path), specifier)) } : {}),
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesTaken(node.importClause?.namedBindings), !isOfTypes(node))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesTaken(node.exportClause), !node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], ['*'])
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, [node.qualifier?.getText() ?? '*'])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** An import of which nothing is left when the types are gone. */
function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

/** The names of a clause as the imported file has them; a clause without names takes all. */
function namesTaken(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return ['*']
  return clause.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

function isEntry(path: string): boolean {
  return ENTRY.test(path)
}

function names(path: string): string[] {
  if (!isEntry(path) && !(ROOMS as readonly string[]).includes(roomOf(path))) return [`${path}: stands in no room`]
  return FORBIDDEN_NAMES.test(path) ? [`${path}: a name that says nothing`] : []
}

/** Law 1, leftwards only, and law 2, through the door. */
function direction(path: string, { own, specifier }: Import): string[] {
  if (own === undefined) return []
  if (own.startsWith('..')) return [`${path}: imports ${specifier}, outside scripts/`]
  const [from, to] = [roomOf(path), roomOf(own)]
  if (isEntry(own)) return isEntry(path) ? [] : [`${path}: a room imports the entry (${own})`]
  if (!isEntry(path) && from !== to && ROOMS.indexOf(to as never) > ROOMS.indexOf(from as never))
    return [`${path}: imports rightwards, ${own}`]
  const door = to === 'base' || from === to || own === `${to}/${to}.ts`
  return door ? [] : [`${path}: enters ${to} by a side door, ${own}`]
}

/** Law 8: a start loads no room. */
function start(path: string, { atOnce, own }: Import): string[] {
  return atOnce && own !== undefined && FIRST.test(path) && !FIRST.test(own) ? [`${path}: loads ${own} before a command is run`] : []
}

/** What a syntax tree is walked with; `*` would bring them all. */
const SYNTAX = new Set([
  'Node',
  'Scalar',
  'List',
  'Mapping',
  'Entry',
  'nodeAt',
  'textAt',
  'textPlace',
  'itemsOf',
  'entriesOf',
  'readYaml',
  '*',
])

/** Law 6. What facts has read is typed: no syntax node goes further. */
function syntax(path: string, { own, names: taken }: Import): string[] {
  if (own !== 'content/content.ts' || ['content', 'facts'].includes(roomOf(path))) return []
  return taken.filter((name) => SYNTAX.has(name)).map((name) => `${path}: walks a syntax tree (${name}), which ends with facts`)
}

/** Law 3. The rooms in the middle know no disk, process, clock, chance or network, and keep nothing between calls. */
function purity(path: string, text: string, source: ts.SourceFile): string[] {
  const found = importsOf(path, source)
    .filter(({ specifier }) => specifier.startsWith('node:'))
    .map(({ specifier }) => `${path}: a sealed room imports ${specifier}`)
  const code = stripped(text)
  const impure = IMPURE.exec(code)?.[0]
  if (impure) found.push(`${path}: a sealed room uses ${impure}`)
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      found.push(`${path}: module-level state`)
  }
  return found
}

/** The code without comments and texts, where words such as `process` are only words. */
function stripped(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, text)
  const parts: string[] = []
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.SlashToken || token === ts.SyntaxKind.SlashEqualsToken) token = scanner.reScanSlashToken()
    const literal =
      token === ts.SyntaxKind.StringLiteral ||
      token === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
      token === ts.SyntaxKind.RegularExpressionLiteral
    parts.push(literal ? '""' : scanner.getTokenText())
  }
  return parts
    .join(' ')
    .replace(/new Date \( \)/g, 'new Date()')
    .replace(/ \. /g, '.')
}

/** Law 4. */
function size(path: string, text: string, source: ts.SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  const found = lines > LONGEST_FILE ? [`${path}: ${lines} lines, at most ${LONGEST_FILE}`] : []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line
      const length = source.getLineAndCharacterOfPosition(node.end).line - first + 1
      if (length > LONGEST_FUNCTION) found.push(`${path}:${first + 1}: a function of ${length} lines, at most ${LONGEST_FUNCTION}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function folders(imports: ReadonlyMap<string, readonly Import[]>): Map<string, string[]> {
  const graph = new Map<string, string[]>()
  for (const [path, found] of imports) {
    const from = posix.dirname(path)
    const to = found
      .flatMap(({ own }) => (own === undefined ? [] : [posix.dirname(own)]))
      .filter((folder) => !isParent(folder, from) && !isParent(from, folder))
    graph.set(from, [...(graph.get(from) ?? []), ...to])
  }
  return graph
}

/** A folder and the folders inside it are one subject: a door may stand above what it opens. */
function isParent(folder: string, inner: string): boolean {
  return folder === inner || folder === '.' || inner.startsWith(`${folder}/`)
}

/** Law 5. */
function circles(graph: ReadonlyMap<string, readonly string[]>, kind: string): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      found.push(`a circle of ${kind}: ${[...trail.slice(trail.indexOf(node)), node].join(' → ')}`)
      return
    }
    state.set(node, 'open')
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    state.set(node, 'done')
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}
