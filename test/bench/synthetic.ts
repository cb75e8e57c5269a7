// bench: a synthetic site of any size, made of the published reports under other names, years and regions.
// npx tsx test/bench/synthetic.ts <folder> <unit-years>

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

const CONTENT = resolve(import.meta.dirname, '../../content')
const YEARS = [2019, 2020, 2021, 2022, 2023]
const CITIES = ['云', '江', '河', '湖', '海', '山', '林', '泉', '石', '沙']
const KINDS = ['镇', '街道', '乡', '局', '中心', '站', '大队', '学校']

interface Source {
  readonly unit: string
  readonly year: string
  readonly files: ReadonlyMap<string, string>
}

/** Writes `count` unit-years below `folder`/content, the same ones each time; gives their keys. */
export function makeSynthetic(folder: string, count: number): string[] {
  const sources = readSources()
  mkdirSync(join(folder, 'content'), { recursive: true })
  writeFileSync(
    join(folder, 'content/site.yaml'),
    // the years of a unit are one and the same report
    'title: 合成的公开站\npublisher: 某省财政厅\nlanguage: zh-CN\nbaseUrl: https://example.org/jibao/\nfindings: { unchanged-from-last-year: warning }\n',
  )
  return Array.from({ length: count }, (_, i) => {
    const number = Math.floor(i / YEARS.length)
    const year = YEARS[i % YEARS.length] ?? 0
    const unit = `unit-${String(number).padStart(5, '0')}`
    write(join(folder, 'content'), unit, number, year, sources[number % sources.length] as Source)
    return `${unit}/${year}`
  })
}

function readSources(): Source[] {
  return readdirSync(CONTENT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: unit }) =>
      readdirSync(join(CONTENT, unit))
        .filter((name) => /^\d{4}$/.test(name) && !existsSync(join(CONTENT, unit, name, 'projects')))
        .map((year): Source => {
          const names = readdirSync(join(CONTENT, unit, year))
            .map((name) => `${year}/${name}`)
            .concat('unit.yaml')
          return { unit, year, files: new Map(names.map((name) => [name, readFileSync(join(CONTENT, unit, name), 'utf8')])) }
        }),
    )
}

function write(content: string, unit: string, number: number, year: number, { year: own, files }: Source): void {
  const region = `某省${pick(CITIES, number)}${pick(CITIES, Math.floor(number / 10))}市${pick(CITIES, Math.floor(number / 100))}区`
  const name = `${region.slice(2)}第${number}${pick(KINDS, number)}`
  mkdirSync(join(content, unit, String(year)), { recursive: true })
  for (const [path, text] of files) {
    const named =
      path === 'unit.yaml'
        ? text
            .replace(/^name: .*$/m, `name: ${name}`)
            .replace(/^shortName: .*$/m, `shortName: ${name.slice(-6)}`)
            .replace(/^region: .*$/m, `region: ${region}`)
        : text.replace(/^dated: \d{4}/m, `dated: ${year + 1}`)
    writeFileSync(join(content, unit, path.replace(own, String(year))), named)
  }
}

function pick(list: readonly string[], i: number): string {
  return list[i % list.length] ?? ''
}

if (process.argv[1] === import.meta.filename) {
  const [folder = 'synthetic', count = '10000'] = process.argv.slice(2)
  process.stdout.write(`${makeSynthetic(resolve(folder), Number(count)).length}\n`)
}
