// test: what the package is made of: `npm run licences` lists the licence of every package and fails for one that is unknown or
// forbidden; `npm run -s sbom` writes a bill of materials (CycloneDX).

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

export interface Licensed {
  readonly path: string
  readonly version: string
  readonly licence: string
  /** It is not installed with the package; part of it may be compiled into lib/. */
  readonly isDev: boolean
}

/** Every package that the lock names and that is there. */
export function licensed(): Licensed[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  return Object.entries(packages).flatMap(([path, { dev, license, version = '' }]) => {
    const file = join(ROOT, path, 'package.json')
    if (path === '' || !existsSync(file)) return [] // of another machine
    return [{ path, version, licence: license ?? licenceIn(file), isDev: dev === true }]
  })
}

/** As older packages write it too. */
function licenceIn(file: string): string {
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const all = [license ?? licenses ?? []].flat() as (string | { type?: string })[]
  return all.map((one) => (typeof one === 'string' ? one : (one.type ?? ''))).join(' OR ')
}

/** Licences under which the program may be given on with what it is compiled of. */
const ALLOWED =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|Zlib|WTFPL|OFL-1\.1)$/

/** One of the licences that are offered is allowed, or all that are demanded. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '').trim()
  if (bare === '') return false
  return bare.split(/\s+OR\s+/i).some((one) => one.split(/\s+AND\s+/i).every((each) => ALLOWED.test(each.trim())))
}

if (process.argv[1] === import.meta.filename) {
  const all = licensed()
  const counts = new Map<string, number>()
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(5)}  ${licence || '（没有写明）'}\n`)
  const refused = all.filter(({ licence }) => !isAllowed(licence))
  for (const { isDev, licence, path, version } of refused)
    process.stdout.write(
      `不能用：${path.replace(/^.*node_modules\//, '')} ${version}（${licence || '没有写明'}${isDev ? '，只在开发时用' : ''}）\n`,
    )
  process.exitCode = refused.length > 0 ? 1 : 0
}
