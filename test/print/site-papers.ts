// test: papers made of a site that is built, as whoever prints it would find them there.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../../scripts/print/print.ts'

/** A paper for each page of a report below `dist`, in the order of their paths. */
export function papersOfSite(dist: string): Paper[] {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const assets = paths.filter((path) => /^assets\/.*\.(css|woff2|svg)$/.test(path))
  const reports = paths.flatMap((path) => /^(.+)\/data\.json$/.exec(path)?.[1] ?? []).sort()
  return reports.map((folder) => {
    const pictures = paths.filter(
      (path) => path.startsWith(`${folder}/`) && /^[^/]+\.(svg|png|jpe?g|webp|gif)$/.test(path.slice(folder.length + 1)),
    )
    const entry = `${folder}/index.html`
    const bytes = [...assets, ...pictures].map((path) => [path, new Uint8Array(readFileSync(join(dist, path)))] as const)
    const files = new Map<string, string | Uint8Array>([...bytes, [entry, readFileSync(join(dist, entry), 'utf8')]])
    return { files, entry, title: folder, author: folder.split('/')[0] ?? '', language: 'zh-CN' }
  })
}
