import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { check } from '../../scripts/commands/check.ts'
import { create } from '../../scripts/commands/new.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { jibaoWith, makeMini } from '../mini.ts'
import { filesIn } from '../roots.ts'
import { project, TASK_FORM } from './form.ts'

const jibao = (root: string, ...words: string[]) => jibaoWith([build, check, create], root, ...words)
const ROAD = project('road', '道路改造', '200', '150.5')
const LAMPS = project('lamps', '路灯更换', '40', '40')
const NOTHING_OF_THE_UNIT = { 'content/u/2020/report.yaml': undefined, 'content/u/2020/narrative.md': undefined }

async function findings(root: string, ...words: string[]): Promise<Finding[]> {
  return JSON.parse((await jibao(root, 'check', '--format', 'json', ...words)).out) as Finding[]
}
const page = (root: string, path: string): string => readFileSync(join(root, 'dist', path), 'utf8')

describe('a unit-year with two projects', () => {
  const two = (): string => makeMini({ ...TASK_FORM, ...ROAD, ...LAMPS })

  test('is sound, and each project is checked by itself', async () => {
    const root = two()
    expect((await findings(root)).filter(({ level }) => level !== 'info')).toEqual([])
    expect((await jibao(root, 'check', 'u/2020/road')).code).toBe(0)
    expect((await jibao(root, 'check', 'u/2020/roads')).code).toBe(2)
  })

  test('is published with a page for each project, and one that leads to all of them', async () => {
    const root = two()
    expect((await jibao(root, 'build', '--no-pdf')).code).toBe(0)
    const paths = Object.keys(filesIn(join(root, 'dist'))).filter((path) => path.startsWith('u/2020/projects/'))
    expect(paths).toEqual(
      expect.arrayContaining([
        'u/2020/projects/index.html',
        'u/2020/projects/lamps/data.json',
        'u/2020/projects/lamps/index.html',
        'u/2020/projects/road/index.html',
      ]),
    )
    expect(page(root, 'u/2020/index.html')).toContain('<a class="button" href="projects/index.html">本年度 2 个项目</a>')
    expect(page(root, 'u/2020/projects/index.html')).toContain('href="../../../u/2020/projects/road/index.html"')
    expect(page(root, 'u/2020/projects/road/index.html')).toContain('<a href="../../index.html">2020年度</a> ›')
    expect(page(root, 'u/2020/projects/road/index.html')).toContain('<title>2020年度项目支出绩效自评表（道路改造）</title>')
    expect(page(root, 'u/index.html')).toContain('2020年度项目支出绩效自评表（路灯更换）')
    expect(JSON.parse(page(root, 'u/2020/projects/road/data.json'))).toMatchObject({
      unit: 'u',
      year: 2020,
      project: 'road',
      projectName: '道路改造',
      title: '2020年度项目支出绩效自评表（道路改造）',
      total: '75.3',
    })
  })

  test('loses the pages of a project that is renamed', async () => {
    const renamed = makeMini({ ...TASK_FORM, ...ROAD })
    await jibao(renamed, 'build', '--no-pdf')
    renameSync(join(renamed, 'content/u/2020/projects/road'), join(renamed, 'content/u/2020/projects/street'))
    expect((await jibao(renamed, 'build', '--no-pdf')).code).toBe(0)
    const projects = Object.keys(filesIn(join(renamed, 'dist'))).filter((path) => /^u\/2020\/projects\/[^/]+\/index/.test(path))
    expect(projects).toEqual(['u/2020/projects/street/index.html'])
  })
})

test('a year may have projects only: the list of them stands where the unit’s report would', async () => {
  const root = makeMini({ ...TASK_FORM, ...ROAD, ...NOTHING_OF_THE_UNIT })
  expect(await findings(root)).toEqual([])
  expect((await jibao(root, 'build', '--no-pdf')).code).toBe(0)
  expect(page(root, 'u/2020/index.html')).toContain('projects/road/index.html')
  expect(page(root, 'u/2020/projects/road/index.html')).toContain('<a href="../../index.html">2020年度</a> ›')
})

test('a narrative without report.yaml is a report of the unit’s that is not there yet', async () => {
  const root = makeMini({ ...TASK_FORM, ...ROAD, 'content/u/2020/report.yaml': undefined })
  expect((await findings(root)).map(({ code, at }) => `${at.file} ${code}`)).toContain('content/u/2020/report.yaml file-missing')
})

test('a project of the year before lends its figures to the same project only', async () => {
  const growth = '  增长: { formula: "同比增长(执行数, 上年.执行数)", show: percent 1, source: 项目表第二条 }\n'
  const form = { ...TASK_FORM, 'templates/task/figures.yaml': `${TASK_FORM['templates/task/figures.yaml']}${growth}` }
  const before = { ...project('road', '道路改造', '100', '100', 2019), ...project('other', '另一个', '9', '9', 2019) }
  const root = makeMini({ ...form, ...ROAD, ...before, ...NOTHING_OF_THE_UNIT })
  await jibao(root, 'build', '--no-pdf')
  const { figures } = JSON.parse(page(root, 'u/2020/projects/road/data.json')) as { figures: { text: string }[] }
  expect(figures.map(({ text }) => text)).toEqual(['75.25%', '50.5%'])
})

test('a form for projects in the unit’s own report, or the other way round, is told at its name', async () => {
  const misplaced = { 'content/u/2020/projects/road/report.yaml': 'format: mini\nfacts: {}\n' }
  const found = await findings(makeMini({ ...TASK_FORM, ...misplaced }))
  expect(found.filter(({ code }) => code === 'subject-differs')).toMatchObject([
    {
      at: { file: 'content/u/2020/projects/road/report.yaml', line: 1, column: 9 },
      message: expect.stringContaining('“mini”是单位的表式'),
    },
  ])
  const own = found.filter(({ at, level }) => at.file === 'content/u/2020/projects/road/report.yaml' && level !== 'info')
  expect(own.map(({ code }) => code)).toEqual(['subject-differs'])
})

test('folders of projects that are not read are told', async () => {
  const root = makeMini({
    ...TASK_FORM,
    ...ROAD,
    'content/u/2020/项目/a/report.yaml': 'format: task\n',
    'content/u/2020/projects/report.yaml': 'format: task\n',
    'content/u/2020/projects/road/more/a.md': '',
    'content/u/2020/projects/Road/report.yaml': ROAD['content/u/2020/projects/road/report.yaml'],
    'content/u/2020/projects/a%b/report.yaml': ROAD['content/u/2020/projects/road/report.yaml'],
  })
  const told = (await findings(root)).filter(({ at }) => at.file.startsWith('content/u/2020/') && at.line === 1)
  expect(told.map(({ code, at }) => `${code} ${at.file}`)).toEqual(
    expect.arrayContaining([
      'content-not-read content/u/2020/项目',
      'content-not-read content/u/2020/projects/report.yaml',
      'content-not-read content/u/2020/projects/road/more',
      'names-clash content/u/2020/projects/road',
      'name-not-portable content/u/2020/projects/a%b',
    ]),
  )
})

describe('a new project', () => {
  test('has all files in its own folder, with the schema that an editor finds', async () => {
    const root = makeMini(TASK_FORM)
    expect((await jibao(root, 'new', 'u', '2020', 'road', '--format', 'task')).code).toBe(0)
    const text = readFileSync(join(root, 'content/u/2020/projects/road/report.yaml'), 'utf8')
    expect(text).toContain('$schema=../../../../../.jibao/schemas/formats/task.schema.json')
    expect(text).toContain('\nname: null\n')
  })

  test('needs a form for projects, and such a form a project', async () => {
    const root = makeMini(TASK_FORM)
    expect((await jibao(root, 'new', 'u', '2021', '--format', 'task')).code).toBe(2)
    expect((await jibao(root, 'new', 'u', '2021', 'road', '--format', 'mini')).code).toBe(2)
  })
})
