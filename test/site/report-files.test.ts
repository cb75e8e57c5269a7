// test: what a report brings to the site goes through another thread or a file, and is the same afterwards.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figuresOf } from '../../scripts/figured.ts'
import { openDirectory, toReportPage, toSummary } from '../../scripts/pages/pages.ts'
import { JOINED, joinedPath } from '../../scripts/site/assembly/lines.ts'
import { openAssembly, openPublication, toReportFiles } from '../../scripts/site/site.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { makeMini, NARRATIVE, PROGRAM } from '../mini.ts'

test('the files of a report are plain data, and enter the site as they come back', async () => {
  const root = makeMini({ 'content/u/2020/narrative.md': NARRATIVE.replace('全年', '见[说明](https://example.org/a)。全年') })
  const workspace = openWorkspace({ site: root, program: PROGRAM })
  const { figures } = figuresOf(workspace, { unit: 'u', year: 2020 })
  if (!figures) throw new Error('not read')
  const page = toReportPage(figures, workspace.site, false).value
  const made = toReportFiles(figures, page, toSummary(figures, false), workspace.site)
  expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  expect(structuredClone(made)).toEqual(made)
  expect(made.links.filter(({ at }) => at).map(({ written, at }) => `${written} ${at?.file}`)).toEqual([
    'https://example.org/a content/u/2020/narrative.md',
  ])
  expect(new Set(made.tokens).size).toBe(made.tokens.length)
  const publication = await openPublication(join(root, 'dist'))
  const assembly = openAssembly(publication, workspace.site)
  assembly.add(structuredClone(made))
  publication.put(page.path, page.html)
  assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates))
  publication.commit()
  const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8')
  expect(made.files.map(([path]) => read(path))).toEqual(made.files.map(([, text]) => text))
  for (const joined of JOINED) expect(read(joinedPath(joined, 2020)).endsWith(String(made.lines[joined])), joined).toBe(true)
})
