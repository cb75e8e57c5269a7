// The laws of the house (docs/architecture.md): held by the real files, and seen to fail when a breach is planted.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './architecture.ts'

const ROOT = resolve(import.meta.dirname, '..')

describe('the house', () => {
  it('holds its laws', () => {
    expect(breaches(house())).toEqual([])
  })

  it('has only its top-level places', () => {
    const known = /^(content|templates|schemas|styles|scripts|dist|test|docs|node_modules|package\.json|package-lock\.json|tsconfig\.json|vitest\.config\.ts|README\.md|README\.zh-CN\.md|LICENSE|\..*)$/
    expect(readdirSync(ROOT).filter((name) => !known.test(name))).toEqual([])
  })

  it('has a test file beside every room', () => {
    const rooms = readdirSync(join(ROOT, 'scripts')).filter((name) => statSync(join(ROOT, 'scripts', name)).isDirectory())
    expect(rooms.filter((room) => !readdirSync(join(ROOT, 'test')).includes(room))).toEqual([])
  })
})

describe('a breach is told', () => {
  const planted: readonly [title: string, path: string, text: string, told: RegExp][] = [
    ['an import of a later room', 'facts/planted.ts', "import { look } from '../findings/findings.ts'\nexport const x = look\n", /facts\/planted\.ts: imports rightwards/],
    ['an import of the hall by a room', 'site/planted.ts', "import { publish } from '../compile.ts'\nexport const x = publish\n", /a room imports the hall/],
    ['a node: module in a sealed room', 'figures/planted.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n", /a sealed room imports node:fs/],
    ['the clock in a sealed room', 'pages/planted.ts', 'export const x = () => Date.now()\n', /a sealed room uses Date\.now/],
    ['the process in a sealed room', 'base/planted.ts', 'export const x = () => process.env.HOME\n', /a sealed room uses process/],
    ['module-level state in a sealed room', 'findings/planted.ts', 'export let count = 0\n', /module-level state/],
    ['a side door', 'pages/planted.ts', "import { parse } from '../figures/formula/parse.ts'\nexport const x = parse\n", /enters figures by a side door/],
    ['a type imported by a side door', 'site/planted.ts', "export type X = import('../facts/format.ts').Format\n", /enters facts by a side door/],
    ['an oversized file', 'print/planted.ts', 'export const x = 1\n'.repeat(251), /251 lines/],
    ['an oversized function', 'print/planted.ts', `export function x() {\n${'  void 0\n'.repeat(60)}}\n`, /a function of 62 lines/],
    ['a circle of files', 'print/planted.ts', "import { a } from './other.ts'\nexport const b = a\n", /a circle of files/],
    ['a name that says nothing', 'facts/utils.ts', 'export const x = 1\n', /a name that says nothing/],
    ['a file in no room', 'extra/planted.ts', 'export const x = 1\n', /stands in no room/],
  ]
  it.each(planted)('%s', (_, path, text, told) => {
    const files = house().set(path, text)
    if (text.includes('./other.ts')) files.set('print/other.ts', "import { b } from './planted.ts'\nexport const a = b\n")
    expect(breaches(files).filter((sentence) => told.test(sentence))).not.toEqual([])
  })
})

function house(): Map<string, string> {
  const scripts = join(ROOT, 'scripts')
  const paths = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(scripts, path), 'utf8')]))
}
