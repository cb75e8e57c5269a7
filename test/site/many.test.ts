// test: a site of 300 unit-years: paged, filtered, searched, and no page that grows with their number.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { jibao, makeMini, NARRATIVE, REPORT, UNIT } from '../mini.ts'
import { openBrowsing } from './browsing.ts'

const REGIONS = ['某省甲市', '某省乙市', '他省丙市']

test('300 unit-years are listed in pages, filtered, sorted and searched from a disk', { timeout: 300_000 }, async () => {
  const units = Array.from({ length: 100 }, (_, i) => `u${String(i).padStart(3, '0')}`)
  const root = makeMini(Object.fromEntries(units.flatMap((unit, i) => [
    [`content/${unit}/unit.yaml`, UNIT.replace('某街道办事处', `第${i}街道办事处`).replace('某省某市', REGIONS[i % 3] ?? '')],
    ...[2021, 2022, 2023].flatMap((year) => [
      [`content/${unit}/${year}/report.yaml`, i % 10 === 0 ? REPORT.replace('按时完成: true', '按时完成: false') .replace('公开: true }', '公开: true, reason: 晚了 }') : REPORT],
      [`content/${unit}/${year}/narrative.md`, NARRATIVE.replace('全年培训', `全年在第${i}站培训`)],
    ]),
  ])))
  const ran = await jibao(root, 'build', '--no-pdf')
  expect(ran.out.split('\n').at(-1)).toMatch(/^已发布 301 份报告/)
  const dist = join(root, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dist, path)).isFile())
  expect(files.filter((path) => /\.(html|js)$/.test(path) && statSync(join(dist, path)).size > 300_000)).toEqual([])
  expect(files.filter((path) => path.startsWith('list/rows-')).sort()).toEqual(['list/rows-0.js', 'list/rows-1.js', 'list/rows-2.js', 'list/rows-3.js'])
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('href="list/2022.html"')
  const browsing = await openBrowsing(pathToFileURL(dist).href)
  try {
    const { page, faults } = await browsing.visit(`${pathToFileURL(dist).href}/index.html`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^.*\/dist\//, '')))
    const told = (sentence: string): Promise<unknown> => page.waitForFunction(`document.getElementById('shown').textContent === ${JSON.stringify(sentence)}`)
    await told('共 301 份，第 1 页，共 4 页。')
    await page.select('select[name=year]', '2022')
    await told('共 100 份。')
    await page.type('input[name=region]', '他省')
    await told('共 33 份。')
    await page.select('select[name=grade]', '差')
    await told('共 3 份。')
    expect(await page.evaluate(`[...document.querySelectorAll('.index-table tbody tr')].map((row) => row.dataset.key)`)).toEqual(['u020/2022', 'u050/2022', 'u080/2022'])
    await page.click('button[type=reset]')
    await told('共 301 份，第 1 页，共 4 页。')
    await page.click('#pages button:last-child')
    await told('共 301 份，第 2 页，共 4 页。')
    expect(asked).not.toContain('list/rows-3.js') // only what was shown was loaded
    const search = await browsing.visit(`${pathToFileURL(dist).href}/search.html#q=${encodeURIComponent('在第77站培训')}`)
    await search.page.waitForSelector('#hits mark')
    expect(await search.page.evaluate(`[...document.querySelectorAll('#hits h2')].map((hit) => hit.textContent)`)).toHaveLength(3)
    expect([...faults, ...search.faults]).toEqual([])
  } finally {
    await browsing.close()
  }
})
