// test: imports stand in one order, which no rule of the linter knows; the rest of their style .oxlintrc.json holds.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Modules of the imports, in the file's order. */
function modulesIn(text: string): string[] {
  return [...text.matchAll(/^(?:import|\} from)\b.*?'([^']+)'$/gm)].map(([, module = '']) => module)
}

/** node:, packages, then ours from the outermost folder inwards; each kind by the alphabet. */
function rank(module: string): string {
  const kind = module.startsWith('node:') ? 0 : module.startsWith('.') ? 2 : 1
  return `${kind}${99 - (module.match(/\.\.\//g)?.length ?? 0)}${module}`
}

/** The first two modules that stand in the wrong order. */
function misplaced(modules: readonly string[]): string | undefined {
  const at = modules.findIndex((module, i) => i > 0 && rank(modules[i - 1] ?? '') >= rank(module))
  return at === -1 ? undefined : `${modules[at]} after ${modules[at - 1]}`
}

it.each(['scripts', 'test'])('every file of %s has its imports in order', (folder) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const faults = files.flatMap((file) => {
    const fault = misplaced(modulesIn(readFileSync(join(ROOT, folder, file), 'utf8').split(/^export \{/m)[0] ?? ''))
    return fault === undefined ? [] : [`${file}: ${fault}`]
  })
  expect(faults).toEqual([])
})

it.each([
  [['yaml', 'node:fs'], 'node:fs after yaml'],
  [['./a.ts', '../b.ts'], '../b.ts after ./a.ts'],
  [['../b.ts', '../a.ts'], '../a.ts after ../b.ts'],
  [['../a.ts', '../a.ts'], '../a.ts after ../a.ts'],
  [['./a.ts', 'yaml'], 'yaml after ./a.ts'],
])('%s is told', (modules, fault) => {
  expect(misplaced(modulesIn(modules.map((module, i) => `import { a${i} } from '${module}'\n`).join('')))).toBe(fault)
})
