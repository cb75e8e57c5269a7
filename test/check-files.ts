// The law that a check is one file with all its parts, as a function of the files: what breaks it, in sentences.

import { posix } from 'node:path'
import ts from 'typescript'

/** Parts that must be there and say something. */
const PARTS = ['about', 'remedy', 'source', 'fires', 'silent'] as const

interface Found {
  /** The name under which its file exports the check. */
  readonly name: string | undefined
  readonly parts: ReadonlyMap<string, ts.Expression>
}

/** Room → the codes that its list has. */
export type Listed = ReadonlyMap<string, ReadonlySet<string>>

/** `path` is below scripts/. Returns one sentence per breach. */
export function checkBreaches(path: string, source: ts.SourceFile, listed: Listed): string[] {
  const found = checksIn(source)
  const [first] = found
  if (!first) return []
  return [
    ...(found.length > 1 ? [`${path}: holds ${found.length} checks, a check is one file`] : []),
    ...(first.name === undefined ? [`${path}: does not export its check`] : []),
    ...misplaced(path),
    ...misnamed(path, first),
    ...unlisted(path, first, listed),
    ...empty(path, first),
  ]
}

/** Every object with a code and a sentence, wherever it stands; the one handed to a call that is exported has a name. */
function checksIn(source: ts.SourceFile): Found[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const parts = partsOf(node)
      if (parts.has('code') && parts.has('zh') && parts.has('level')) found.push({ name: exportedName(node), parts })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function partsOf(node: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  return new Map(
    node.properties.flatMap((one): [string, ts.Expression][] => {
      if (ts.isPropertyAssignment(one)) return [[one.name.getText(), one.initializer]]
      return ts.isShorthandPropertyAssignment(one) ? [[one.name.text, one.name]] : []
    }),
  )
}

/** `export const name = check({ … })`; any function that makes a check will do. */
function exportedName(node: ts.ObjectLiteralExpression): string | undefined {
  const made = node.parent
  const declared = ts.isCallExpression(made) ? made.parent : made
  if (!ts.isVariableDeclaration(declared) || !ts.isIdentifier(declared.name)) return undefined
  const statement = declared.parent.parent
  const isExported = ts.isVariableStatement(statement) && statement.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)
  return isExported === true ? declared.name.text : undefined
}

/** What a room meets on its way lies in its checks/; findings/, which is made of checks, orders them by subject. */
function misplaced(path: string): string[] {
  return /^[a-z]+\/checks\/[^/]+$|^findings\/.+\/[^/]+$/.test(path) ? [] : [`${path}: a check stands outside its room's checks`]
}

/** Codes on texts begin with `prose-`, which their folder says already. */
function misnamed(path: string, { parts }: Found): string[] {
  const code = textOf(parts.get('code'))
  const name = path.startsWith('findings/text/') ? code?.replace(/^prose-/, '') : code
  return name === posix.basename(path, '.ts') ? [] : [`${path}: is not named like its check, ${code ?? 'whose code is no text'}`]
}

function unlisted(path: string, { parts }: Found, listed: Listed): string[] {
  const room = path.split('/')[0] ?? ''
  const code = textOf(parts.get('code')) ?? ''
  return listed.get(room)?.has(code) === true ? [] : [`${path}: is not in the list of ${room}`]
}

function empty(path: string, { parts }: Found): string[] {
  return PARTS.filter((part) => isEmpty(parts.get(part))).map((part) => `${path}: its ${part} is empty`)
}

/** Absent, or written down as nothing; what is made elsewhere is for the compiler and the tests of the examples. */
function isEmpty(part: ts.Expression | undefined): boolean {
  if (part === undefined) return true
  return ts.isArrayLiteralExpression(part) ? part.elements.length === 0 : textOf(part)?.trim() === ''
}

function textOf(part: ts.Expression | undefined): string | undefined {
  return part && ts.isStringLiteralLike(part) ? part.text : undefined
}
