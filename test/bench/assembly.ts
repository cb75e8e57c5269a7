// bench: the site room alone with many unit-years: the published reports under other names, set once and assembled often.
// npx tsx test/bench/assembly.ts <dist> <unit-years>. Says how long it took and how much memory was in use.

import { resolve } from 'node:path'
import process from 'node:process'
import { filesBelow, readFormat, readSource } from '../../scripts/content/content.ts'
import { openDirectory, toReportPage, toSummary } from '../../scripts/pages/pages.ts'
import { openAssembly, openPublication, siteAssets, styleAssets, toReportFiles } from '../../scripts/site/site.ts'
import { figuresOf, openWorkspace } from '../../scripts/workspace.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const CITIES = ['云', '江', '河', '湖', '海', '山', '林', '泉', '石', '沙']
const [dist = 'dist', count = '10000'] = process.argv.slice(2)

const roots = { site: PROGRAM, program: PROGRAM }
const workspace = openWorkspace(roots)
const sources = workspace.reports.flatMap((key) => {
  const { figures } = figuresOf(workspace, key)
  return figures ? [{ figures, page: toReportPage(figures, workspace.site, false).value, entry: toSummary(figures, false) }] : []
})
const publication = await openPublication(resolve(dist))
const texts = (folder: string) =>
  filesBelow(roots, folder)
    .filter((file) => /\.(css|js|svg|json)$/.test(file))
    .flatMap((file) => readSource(roots, file).source ?? [])
const styles = styleAssets(texts('styles'), new Map([...workspace.formats].map(([id, { derivation }]) => [id, derivation.format])))
for (const [path, text] of [...styles, ...siteAssets([...texts('templates'), ...texts('styles'), ...texts('schemas')])])
  publication.put(path, text)
const assembly = openAssembly(publication, workspace.site)
const used: number[] = []
const start = process.cpuUsage()
for (let i = 0; i < Number(count); i++) {
  const number = Math.floor(i / 5)
  const { figures, page, entry } = sources[number % sources.length]!
  const unit = `unit-${String(number).padStart(5, '0')}`
  const year = 2019 + (i % 5)
  const region = `某省${CITIES[number % 10]}${CITIES[Math.floor(number / 10) % 10]}市${CITIES[Math.floor(number / 100) % 10]}区`
  const name = `${region.slice(2)}第${number}街道办事处`
  const facts = { ...figures.facts, unit, year, unitName: name }
  const path = `${unit}/${year}/index.html`
  const html = page.html
    .replaceAll(figures.facts.unitName, name)
    .replace('<section class="section', `<p>唯一的话第${i}句</p><section class="section`)
  const text = page.text.map(([anchor, heading, blocks], k): (typeof page.text)[number] => [
    anchor,
    heading,
    [...blocks.map((block) => block.replaceAll(figures.facts.unitName, name)), ...(k === 0 ? [`唯一的话第${i}句`] : [])],
  ])
  publication.put(path, html)
  assembly.add(
    toReportFiles(
      { ...figures, facts },
      { ...page, path, html, text },
      { ...entry, unit, year, region, name, title: `${name}${year}年度报告` },
      workspace.site,
    ),
  )
  if (i % 1000 === 999) used.push(Math.round(process.memoryUsage().heapUsed / 1e6))
}
const broken = assembly.finish(openDirectory(workspace.site, readFormat(roots, 'shared').value.templates))
const done = publication.commit()
const { user, system } = process.cpuUsage(start)
process.stdout.write(
  `${JSON.stringify({ ...done, broken: broken.length, cpuSeconds: Math.round((user + system) / 1e6), heapUsedMb: used, maxRssMb: Math.round(process.resourceUsage().maxRSS / 1e3) })}\n`,
)
