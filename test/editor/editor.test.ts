// test: what an author sees in an editor: yaml-language-server itself, the newest and the oldest that is supported, asked over stdio.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { formatIds } from '../../scripts/content/content.ts'
import { unitNote } from '../../scripts/facts/units.ts'
import { PROGRAM } from '../mini.ts'
import { type LanguageServer, startLanguageServer } from './language-server.ts'

const read = (file: string): string => readFileSync(join(PROGRAM, file), 'utf8')
const json = (file: string): Schema => JSON.parse(read(file)) as Schema
const SETTINGS = JSON.parse(read('.vscode/settings.json').replace(/^\s*\/\/.*$/gm, '')) as Record<string, unknown>
const SHEETS = ['content', 'templates'].flatMap((folder) =>
  readdirSync(join(PROGRAM, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
)

const CHANGSHA = 'content/changsha-gaoqiao/2020/report.yaml'
const PROJECT = 'content/shanghai-tiyu/2022/projects/changguan-jiesuan'
/** A file, a word in it, and what is shown there. */
const HOVERS = [
  [CHANGSHA, 'format: ', 'templates/ 下的文件夹名'],
  [CHANGSHA, '编制数', '机构编制部门核定批复的人员编制数。单位：人。'],
  [CHANGSHA, '本年预算', '本年度的预算数，没有填报的写 null。单位：万元。'],
  [CHANGSHA, '理论学习次数', '{{业绩.名称}}'],
  [CHANGSHA, '限定', '近、约、预计'],
  [CHANGSHA, 'waivers', '书面说明'],
  [`${PROJECT}/report.yaml`, '全年执行数', '单位：同“金额单位”。'],
  [`${PROJECT}/indicators.yaml`, 'weight', '分值'],
  ['content/changsha-gaoqiao/unit.yaml', 'shortName', '简称'],
  ['content/site.yaml', 'publisher', '发布单位'],
  ['templates/sichuan-xiangmu-2023/format.yaml', 'region', '从省级写起'],
  ['templates/changsha-yuhua-2020/figures.yaml', 'formula: ', '公式'],
] as const

const modeline = (schema: string): string => `# yaml-language-server: $schema=../../../schemas/${schema}.schema.json\n`
const FORM = modeline('formats/changsha-yuhua-2020')
/** A file as it is being written, where the writer is, and what is offered there among others. */
const OFFERS = [
  ['content/u/2020/report.yaml', `${FORM}format: `, ['changsha-yuhua-2020']],
  ['content/u/2021/report.yaml', 'format: ', ['changsha-yuhua-2020', 'guojia-zhengti-2013']],
  ['content/u/2022/report.yaml', `${FORM}facts:\n  财政供养人员:\n    `, ['编制数', '实际在职人数']],
  ['content/u/2023/report.yaml', `${FORM}waivers:\n  - code: `, ['stated-differs', 'award-against-rule']],
  ['content/u/unit.yaml', 'level: ', ['县区级', '乡镇街道级']],
  ['content/u/2020/indicators.yaml', '- name: 例\n  points:\n    - { rule: ', ['proportion', 'assess']],
  ['templates/t/format.yaml', 'engine: ', ['chromium', 'pagedjs']],
] as const

describe.each(['yaml-language-server', 'yaml-language-server-1.19'])('%s', { timeout: 60_000 }, (name) => {
  let server: LanguageServer
  beforeAll(async () => void (server = await startLanguageServer(name, PROGRAM, SETTINGS)))
  afterAll(() => server.close())

  it('has nothing against the content and the forms', async () => {
    const told = await Promise.all(SHEETS.map(async (file) => (await server.open(file, read(file))).map((one) => `${file}:${one}`)))
    expect(SHEETS.length).toBeGreaterThan(50)
    expect(told.flat()).toEqual([])
  })

  it('tells a value of the wrong kind, an unknown name, and a form that is not the one of the schema', async () => {
    const slips = [
      ['编制数: 52', '编制数: 五十二'],
      ['实际在职人数', '在职人数'],
      ['format: changsha-yuhua-2020', 'format: changsha'],
    ] as const
    for (const [i, [old, slip]] of slips.entries())
      expect(await server.open(`content/v/${2000 + i}/report.yaml`, read(CHANGSHA).replace(old, slip)), slip).not.toEqual([])
  })

  it.each(HOVERS)('explains in %s “%s”: %s', async (file, word, shown) => {
    await server.open(file, read(file))
    expect(await server.hover(file, word)).toContain(shown)
  })

  it.each(OFFERS)('offers in %s behind %j: %j', async (file, text, offered) => {
    await server.open(file, text)
    expect(await server.complete(file, text)).toEqual(expect.arrayContaining([...offered]))
  })
})

interface Schema {
  readonly [key: string]: Schema
}

test('every form offers its own name, and a report without a form all names', () => {
  const ids = formatIds({ site: PROGRAM, program: PROGRAM }).sort()
  for (const id of ids) expect(json(`schemas/formats/${id}.schema.json`).properties?.format?.const, id).toBe(id)
  expect(json('schemas/report.schema.json').properties?.format?.examples).toEqual(ids)
})

test('no schema has an address of its own but those of what is published for other programs', () => {
  const named = readdirSync(join(PROGRAM, 'schemas'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && /"\$id"|"\$ref": "https?:/.test(read(`schemas/${file}`)),
  )
  expect(named).toEqual(['data.schema.json', 'review.schema.json'])
})

test('what changes another form can change all that a form has', () => {
  const [whole, changed] = ['format', 'format-variant'].map((name) => json(`schemas/${name}.schema.json`).properties as Schema)
  expect(Object.keys(changed ?? {})).toEqual(Object.keys(whole ?? {}))
  for (const [key, { properties }] of Object.entries(whole ?? {}))
    if (properties && key !== 'page') expect(Object.keys(changed?.[key]?.properties ?? {}), key).toEqual(Object.keys(properties))
})

/** Each with the unit that it or what it refers to has: its own words only, as an editor shows them. */
function fieldsOf(schema: Schema, at: string[] = []): { name: string; description: unknown; unit: string }[] {
  const own = schema.properties ?? {}
  return Object.entries(own).flatMap(([key, field]) => {
    const [file = '', pointer = ''] = String(field.$ref ?? '').split('#')
    const target = file.endsWith('shared.schema.json') ? json('schemas/shared.schema.json') : TOP
    const referred = field.$ref
      ? pointer
          .split('/')
          .slice(1)
          .reduce<Schema | undefined>((here, step) => here?.[step], target)
      : undefined
    const unit = (field['x-unit'] ?? referred?.['x-unit']) as unknown as string | undefined
    const name = [...at, key]
    return [...(unit === undefined ? [] : [{ name: name.join('.'), description: field.description, unit }]), ...fieldsOf(field, name)]
  })
}
let TOP: Schema = {}

test.each(formatIds({ site: PROGRAM, program: PROGRAM }))('in %s the description of each field ends with its unit', (id) => {
  TOP = json(`schemas/formats/${id}.schema.json`)
  const silent = fieldsOf(TOP).filter(({ description, unit }) => !String(description ?? '').endsWith(unitNote(unit)))
  expect(silent).toEqual([])
})
