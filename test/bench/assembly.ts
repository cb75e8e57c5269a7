// bench: the site room alone with many unit-years, made of the published ones under other names: the first build, one without
// a change, one with one report changed, one with a report more. Each in a process of its own; wall and CPU seconds, memory.
// npx tsx test/bench/assembly.ts <folder> <unit-years>

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { filesBelow, readSource } from '../../scripts/content/content.ts'
import { figuresOf } from '../../scripts/figured.ts'
import type { Figures } from '../../scripts/figures/figures.ts'
import { openDirectory, type Page, type Summary, toReportPage, toSummary } from '../../scripts/pages/pages.ts'
import { openAssembly, openPublication, siteAssets, styleAssets, toReportFiles } from '../../scripts/site/site.ts'
import { openWorkspace } from '../../scripts/workspace.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const CITIES = ['云', '江', '河', '湖', '海', '山', '林', '泉', '石', '沙']

interface Source {
  readonly figures: Figures
  readonly page: Page
  readonly entry: Summary
}

interface Build {
  readonly count: number
  /** The report that is another than in the first build. */
  readonly edited?: number
}

async function build(folder: string, { count, edited }: Build): Promise<object> {
  const roots = { site: PROGRAM, program: PROGRAM }
  const workspace = openWorkspace(roots)
  const sources = workspace.reports.flatMap((key): Source[] => {
    const { figures } = key.project === undefined ? figuresOf(workspace, key) : {} // a report of a unit alone
    return figures?.facts.projects.length === 0
      ? [{ figures, page: toReportPage(figures, workspace.site, false).value, entry: toSummary(figures, false) }]
      : []
  })
  const texts = (below: string) =>
    filesBelow(roots, below)
      .filter((file) => /\.(css|js|svg|json)$/.test(file))
      .flatMap((file) => readSource(roots, file).source ?? [])
  const styles = styleAssets(texts('styles'), new Map([...workspace.formats].map(([id, { derivation }]) => [id, derivation.format])))
  const assets = [...styles, ...siteAssets([...texts('templates'), ...texts('styles'), ...texts('schemas')])]
  const start = { wall: performance.now(), cpu: process.cpuUsage() }
  const publication = await openPublication(join(folder, 'dist'), { state: join(folder, 'state') })
  const assembly = openAssembly(publication, workspace.site, 'bench')
  for (const [path, text] of assets) publication.put(path, text)
  let made = 0
  for (let i = 0; i < count; i++) {
    const product = `${i}${i === edited ? ' edited' : ''}`
    if (assembly.leave({ unit: unitOf(i), year: 2019 + (i % 5) }, product)) continue
    const { entry, figures, page } = under(sources[Math.floor(i / 5) % sources.length] as Source, i, i === edited)
    publication.put(page.path, page.html)
    assembly.add(toReportFiles(figures, page, entry, workspace.site), product)
    made += 1
  }
  const broken = assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates))
  const done = publication.commit()
  const { user, system } = process.cpuUsage(start.cpu)
  const seconds = (ms: number): number => Math.round(ms / 10) / 100
  return {
    made,
    ...done,
    broken: broken.length,
    wall: seconds(performance.now() - start.wall),
    cpu: seconds((user + system) / 1000),
    maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function unitOf(i: number): string {
  return `unit-${String(Math.floor(i / 5)).padStart(5, '0')}`
}

/** A published report under another name, with a sentence of its own. */
function under({ entry, figures, page }: Source, i: number, isEdited: boolean): Source {
  const number = Math.floor(i / 5)
  const [unit, year] = [unitOf(i), 2019 + (i % 5)]
  const region = `某省${CITIES[number % 10]}${CITIES[Math.floor(number / 10) % 10]}市${CITIES[Math.floor(number / 100) % 10]}区`
  const name = `${region.slice(2)}第${number}街道办事处`
  const path = `${unit}/${year}/index.html`
  const sentence = `唯一的话第${i}句${isEdited ? '，改过了' : ''}`
  const html = page.html
    .replaceAll(figures.facts.unitName, name)
    .replace('<section class="section', `<p>${sentence}</p><section class="section`)
  const text = page.text.map(([anchor, heading, blocks], k): Page['text'][number] => [
    anchor,
    heading,
    [...blocks.map((block) => block.replaceAll(figures.facts.unitName, name)), ...(k === 0 ? [sentence] : [])],
  ])
  return {
    figures: { ...figures, facts: { ...figures.facts, unit, year, unitName: name } },
    page: { ...page, path, html, text },
    entry: { ...entry, unit, year, region, name, title: `${name}${year}年度报告` },
  }
}

const [folder = 'bench-site', count = '10000', one] = process.argv.slice(2)
if (one !== undefined) process.stdout.write(`${JSON.stringify(await build(resolve(folder), JSON.parse(one) as Build))}\n`)
else {
  rmSync(folder, { recursive: true, force: true })
  const all = Number(count)
  const runs: readonly [string, Build][] = [
    ['first', { count: all }],
    ['unchanged', { count: all }],
    ['one changed', { count: all, edited: Math.floor(all / 2) }],
    ['unchanged again', { count: all, edited: Math.floor(all / 2) }],
    ['five more', { count: all + 5, edited: Math.floor(all / 2) }],
  ]
  for (const [name, run] of runs) {
    const { stderr, stdout } = spawnSync(
      process.execPath,
      [...process.execArgv, import.meta.filename, folder, count, JSON.stringify(run)],
      {
        encoding: 'utf8',
      },
    )
    process.stdout.write(`${name}: ${stdout.trim()}${stderr}\n`)
  }
}
