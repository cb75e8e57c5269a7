// The laws of the house (docs/architecture.md): held by the real files, and seen to fail when a breach is planted.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemsOf, type Node, nodeAt, readYaml, textAt } from '../scripts/content/content.ts'
import { breaches } from './architecture.ts'

const ROOT = resolve(import.meta.dirname, '..')

describe('the house', () => {
  it('holds its laws', () => {
    expect(breaches(house())).toEqual([])
  })

  it('has only its top-level places', () => {
    const known =
      /^(content|templates|schemas|styles|scripts|dist|lib|test|docs|node_modules|package\.json|package-lock\.json|rolldown\.config\.ts|tsconfig\.json|vitest\.config\.ts|README\.md|README\.zh-CN\.md|LICENSE|\..*)$/
    expect(readdirSync(ROOT).filter((name) => !known.test(name))).toEqual([])
  })

  it('has a test file beside every room', () => {
    const rooms = readdirSync(join(ROOT, 'scripts')).filter((name) => statSync(join(ROOT, 'scripts', name)).isDirectory())
    expect(rooms.filter((room) => !readdirSync(join(ROOT, 'test')).includes(room))).toEqual([])
  })
})

describe('the program is of no form and no unit', () => {
  it('names no format, no unit, and no heading that a single form has', () => {
    expect(named(house(), properNames())).toEqual([])
  })

  it.each(['chongqing-bishan-2023', 'zhanjiang-quanzhuang', '璧泉街道办事处', '政府采购执行情况'])('tells a file that names %s', (name) => {
    expect(named(new Map([['pages/planted.ts', `export const x = '前${name}后'\n`]]), properNames())).toEqual([
      `pages/planted.ts: names ${name}`,
    ])
  })
})

describe('a breach is told', () => {
  const planted: readonly [title: string, path: string, text: string, told: RegExp][] = [
    [
      'an import of a later room',
      'facts/planted.ts',
      "import { checkFigures } from '../findings/findings.ts'\nexport const x = checkFigures\n",
      /facts\/planted\.ts: imports rightwards/,
    ],
    [
      'an import of the entry by a room',
      'site/planted.ts',
      "import { publish } from '../compile.ts'\nexport const x = publish\n",
      /a room imports the entry/,
    ],
    [
      'a node: module in a sealed room',
      'figures/planted.ts',
      "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n",
      /a sealed room imports node:fs/,
    ],
    ['the clock in a sealed room', 'pages/planted.ts', 'export const x = () => Date.now()\n', /a sealed room uses Date\.now/],
    ['the process in a sealed room', 'base/planted.ts', 'export const x = () => process.env.HOME\n', /a sealed room uses process/],
    ['module-level state in a sealed room', 'findings/planted.ts', 'export let count = 0\n', /module-level state/],
    [
      'a side door',
      'pages/planted.ts',
      "import { evaluate } from '../figures/formula/evaluate.ts'\nexport const x = evaluate\n",
      /enters figures by a side door/,
    ],
    [
      'a type imported by a side door',
      'site/planted.ts',
      "export type X = import('../facts/format.ts').Format\n",
      /enters facts by a side door/,
    ],
    [
      'a syntax node right of facts',
      'figures/planted.ts',
      "import { nodeAt, type Node } from '../content/content.ts'\nexport const x = (n: Node) => nodeAt(n, [])\n",
      /walks a syntax tree \(nodeAt\)/,
    ],
    [
      'its type alone',
      'site/planted.ts',
      "import type { Node as N } from '../content/content.ts'\nexport type X = N\n",
      /walks a syntax tree \(Node\)/,
    ],
    [
      'its type by another way',
      'pages/planted.ts',
      "export type X = import('../content/content.ts').Entry\n",
      /walks a syntax tree \(Entry\)/,
    ],
    [
      'all of content',
      'findings/planted.ts',
      "import * as content from '../content/content.ts'\nexport const x = content\n",
      /walks a syntax tree \(\*\)/,
    ],
    [
      'a syntax node in the entry',
      'compile.ts',
      "import { textAt } from './content/content.ts'\nexport const x = textAt\n",
      /walks a syntax tree \(textAt\)/,
    ],
    ['an oversized file', 'print/planted.ts', 'export const x = 1\n'.repeat(251), /251 lines/],
    ['an oversized function', 'print/planted.ts', `export function x() {\n${'  void 0\n'.repeat(60)}}\n`, /a function of 62 lines/],
    ['a circle of files', 'print/planted.ts', "import { a } from './other.ts'\nexport const b = a\n", /a circle of files/],
    ['a name that says nothing', 'facts/utils.ts', 'export const x = 1\n', /a name that says nothing/],
    [
      'a room loaded for the help of a command',
      'commands/planted.ts',
      "import { FORMATS } from '../messages/messages.ts'\nexport const x = FORMATS\n",
      /commands\/planted\.ts: loads messages\/messages\.ts before a command is run/,
    ],
    [
      'the work of a command loaded with its name',
      'commands/planted.ts',
      "export { run } from './run/check.ts'\n",
      /commands\/planted\.ts: loads commands\/run\/check\.ts before a command is run/,
    ],
    ['a file in no room', 'extra/planted.ts', 'export const x = 1\n', /stands in no room/],
  ]
  it.each(planted)('%s', (_, path, text, told) => {
    const files = house().set(path, text)
    if (text.includes('./other.ts')) files.set('print/other.ts', "import { b } from './planted.ts'\nexport const a = b\n")
    expect(breaches(files).filter((sentence) => told.test(sentence))).not.toEqual([])
  })
})

describe('a check that is not one file with all its parts is told', () => {
  const PATH = 'content/checks/file-missing.ts'
  const TEXT_PATH = 'findings/text/marks/doubled-mark.ts'
  const WHOLE = house().get(PATH) ?? ''
  const one = (path: string, text: string): string[] =>
    breaches(house().set(path, text)).filter((sentence) => sentence.startsWith(`${path}: `))

  it('the real one is not', () => {
    expect(one(PATH, WHOLE)).toEqual([])
  })

  const emptied = (part: string): string => WHOLE.replace(new RegExp(`^  ${part}: .*$`, 'm'), `  ${part}: '',`)
  it.each(['about', 'remedy', 'source', 'fires', 'silent'])('without %s', (part) => {
    expect(one(PATH, emptied(part))).toEqual([`${PATH}: its ${part} is empty`])
    expect(one(PATH, emptied(part).replace(`  ${part}: '',\n`, ''))).toEqual([`${PATH}: its ${part} is empty`])
  })

  it.each(['fires', 'silent'])('with no change in %s', (part) => {
    expect(one(PATH, emptied(part).replace(`${part}: ''`, `${part}: []`))).toEqual([`${PATH}: its ${part} is empty`])
  })

  it('two in a file', () => {
    const second = WHOLE.slice(WHOLE.indexOf('export')).replace('fileMissing', 'fileGone')
    expect(one(PATH, WHOLE + second)).toEqual([`${PATH}: holds 2 checks, a check is one file`])
  })

  it('under another name than its code', () => {
    expect(one(PATH, WHOLE.replace("'file-missing'", "'file-gone'"))).toContain(`${PATH}: is not named like its check, file-gone`)
    const text = house().get(TEXT_PATH) ?? ''
    expect(one(TEXT_PATH, text.replace("'prose-doubled-mark'", "'prose-mark'"))).toContain(
      `${TEXT_PATH}: is not named like its check, prose-mark`,
    )
  })

  it('not exported', () => {
    expect(one(PATH, WHOLE.replace('export const', 'const'))).toEqual([`${PATH}: does not export its check`])
  })

  it('in no list, or in that of another room', () => {
    const gone = 'content/checks/file-gone.ts'
    expect(one(gone, WHOLE.replace("'file-missing'", "'file-gone'"))).toEqual([`${gone}: is not in the list of content`])
    expect(one('pages/checks/file-missing.ts', WHOLE)).toEqual(['pages/checks/file-missing.ts: is not in the list of pages'])
  })

  it('outside the checks of its room', () => {
    expect(one('content/file-missing.ts', WHOLE)).toContain("content/file-missing.ts: a check stands outside its room's checks")
  })
})

function house(): Map<string, string> {
  const scripts = join(ROOT, 'scripts')
  const paths = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
  )
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(scripts, path), 'utf8')]))
}

/** The longest of the names in each file, one by one; a name inside a longer one is not told again. */
function named(files: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  return [...files].flatMap(([path, text]) => {
    const found = names.filter((name) => text.includes(name))
    return found.filter((name) => !found.some((other) => other !== name && other.includes(name))).map((name) => `${path}: names ${name}`)
  })
}

/** Ids of formats and units, names of units, and titles of parts and sections that no other form knows as anything. */
function properNames(): string[] {
  const formats = foldersIn('templates').filter((id) => id !== 'shared')
  const units = foldersIn('content')
  const calls = units.flatMap((unit) => ['name', 'shortName'].flatMap((key) => textAt(yaml(`content/${unit}/unit.yaml`), key) ?? []))
  const texts = new Map(formats.map((id) => [id, textsOf(id)]))
  const ownHeadings = formats.flatMap((id) =>
    headingsOf(yaml(`templates/${id}/format.yaml`)).filter((heading) =>
      formats.every((other) => other === id || !texts.get(other)?.includes(heading)),
    ),
  )
  return [...new Set([...formats, ...units, ...calls, ...ownHeadings])]
}

const SHORTEST_HEADING = 5

/** Titles of parts and sections, without the references in them; short ones are words of the trade. */
function headingsOf(format: Node | undefined): string[] {
  const below = (node: Node): string[] => [
    node.kind === 'scalar' ? node.text : (textAt(node, 'title') ?? ''),
    ...itemsOf(nodeAt(node, ['children'])).flatMap(below),
  ]
  const titles = [...itemsOf(nodeAt(format, ['parts'])), ...itemsOf(nodeAt(format, ['outline']))].flatMap(below)
  return titles.flatMap((title) => title.split(/\{\{[^}]*\}\}/)).filter((title) => title.length >= SHORTEST_HEADING)
}

/** All that a form says as data. */
function textsOf(id: string): string {
  const files = readdirSync(join(ROOT, 'templates', id))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `templates/${id}/${name}`)
  return [...files, `schemas/formats/${id}.schema.json`].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n')
}

function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function yaml(file: string): Node | undefined {
  return readYaml({ file, text: readFileSync(join(ROOT, file), 'utf8') }).node
}
