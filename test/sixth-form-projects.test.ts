// test: a form for projects, built from docs/2-add-a-format.md alone, beside the unit's form that sums its projects up.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../scripts/messages/messages.ts'
import { jibao, PROGRAM } from './mini.ts'
import { readPdf } from './print/reading.ts'
import { filesIn, makeRoot } from './roots.ts'

const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))
const PROJECTS = 'content/qinghe/2025/projects/'
const MINUTES = 120_000

type Files = Readonly<Record<string, string | undefined>>

/** The sixth form's root with other files; `undefined` leaves one out. */
function root(changes: Files = {}): string {
  const all = Object.entries<string | undefined>({ ...SIXTH, ...changes })
  return makeRoot(Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined)))
}

/** The file of a project with some words that are others. */
function changed(file: string, from: string, to: string): Files {
  const text = SIXTH[PROJECTS + file] ?? ''
  expect(text).toContain(from)
  return { [PROJECTS + file]: text.replace(from, to) }
}

async function built(changes: Files = {}): Promise<{ page: (path: string) => string; paths: readonly string[] }> {
  const site = root(changes)
  const { code, out } = await jibao(site, 'build', '--no-pdf')
  expect(code, out).toBe(0)
  const dist = filesIn(join(site, 'dist'))
  return { page: (path) => dist[path] ?? '', paths: Object.keys(dist) }
}

async function findings(changes: Files): Promise<Pick<Finding, 'code' | 'at' | 'message'>[]> {
  const { out } = await jibao(root(changes), 'check', '--format', 'json')
  return (JSON.parse(out) as Finding[]).filter(({ level }) => level !== 'info')
}

/** Rows of cells, each with its tag and spans where it has some, as they follow each other. */
function rowsOf(html: string): string[] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<(t[hd])([^>]*)>(.*?)<\/t[hd]>/gs)]
      .map(([, tag, attributes = '', text = '']) => {
        const [down = '', right = ''] = ['rowspan', 'colspan'].map((name) => new RegExp(` ${name}="(\\d+)"`).exec(attributes)?.[1])
        const spans = `${down && `↓${down}`}${right && `→${right}`}`
        return `${tag === 'th' ? '#' : ''}${spans}${text.replace(/<br>/g, ' ').replace(/<[^>]+>/g, '')}`
      })
      .join(' | '),
  )
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, '')
const figuresIn = (json: string): Record<string, string> =>
  Object.fromEntries((JSON.parse(json) as { figures: { name: string; text: string }[] }).figures.map(({ name, text }) => [name, text]))

describe('a project', () => {
  test('has the rate of each source of money, blank where it has no budget, and that of their sums', async () => {
    const { page } = await built()
    expect(rowsOf(page('qinghe/2025/projects/daolu/index.html'))).toEqual(
      expect.arrayContaining([
        '#项目名称 | →2农村道路养护 | #主管部门 | →2江南县交通运输局',
        '#↓5资金情况 （万元） | #资金名称 | #级次 | #全年预算数 | #全年执行数 | #执行率',
        '省级农村公路养护补助 | 上级 | 150.00 | 150.00 | 100%',
        '县级养护资金 | 县级 | 110.00 | 98.60 | 89.6%',
        '镇级零星修补 | 本级 |  | 6.40 | ',
        '#→2合计 | 260.00 | 255.00 | 98.1%',
        '#↓2年度总体目标 | #→2预期目标 | #→3实际完成情况',
      ]),
    )
    expect(rowsOf(page('qinghe/2025/projects/qingyu/index.html'))).toContain(
      '#↓3资金情况 （万元） | #资金名称 | #级次 | #全年预算数 | #全年执行数 | #执行率',
    )
  })

  test('has the form’s own columns beside its indicators: parts of the target, the coefficient, what form and unit wrote', async () => {
    const { page } = await built()
    expect(rowsOf(page('qinghe/2025/projects/daolu/index.html'))).toEqual(
      expect.arrayContaining([
        '#预算执行 | #→2资金执行率 | 10 |  |  |  |  | 9.81 | 0.98 | 比率乘分值 | 是 | 国库集中支付明细 | 县级资金有质保金没有到期',
        '#↓4产出指标 | #数量指标 | #养护里程 | 20 | ≥ | 120 | 公里 | 120 | 20 | 1 |  | 是 | 养护台账 | ',
        '#质量指标 | #坑槽复发率 | 15 | ＜ | 5 | % | 3% | 15 | 1 |  |  | 巡查记录 | ',
        '#时效指标 | #修复时间 | 15 | ≤ | 30 | 天 | 33 | 13.64 | 0.91 |  | 否 | 派工单 | 汛期连续降雨',
        '#效益指标 | #社会效益指标 | #出行条件 | 30 |  | 明显改善 |  | 有所改善 | 26 | 0.87 |  |  | 群众座谈记录 | 支线路面仍有破损',
        '#→3总分 | 100 |  |  |  |  | 94.45 |  |  |  | →2优',
      ]),
    )
  })

  test('has a row for a group without indicators, blank but for its name', async () => {
    expect(rowsOf((await built()).page('qinghe/2025/projects/daolu/index.html'))).toContain(`#成本指标${' | '.repeat(12)}`)
  })

  test('meets a strict target only beyond it', async () => {
    const explained = async (actual: string): Promise<string> =>
      (await built(changed('daolu/indicators.yaml', '实际完成值: 3%', `实际完成值: ${actual}, reason: 有返修`))).page(
        'qinghe/2025/projects/daolu/scores.csv',
      )
    expect(await explained('4.9%')).toContain('指标值为＜5%，实际完成值为4.9%，达到指标值，计15分')
    expect(await explained('5%')).toContain('指标值为＜5%，实际完成值为5%，未达到指标值')
    expect(await explained('6%')).toContain('指标值为＜5%，实际完成值为6%，未达到指标值，按83.33%计算，计12.5分')
  })

  test('has a score within the level of attainment that its target in words was given', async () => {
    const [found, ...more] = await findings(changed('daolu/indicators.yaml', 'score: 26', 'score: 28'))
    expect(found).toMatchObject({ code: 'score-outside-level', at: { line: 22 }, message: expect.stringContaining('18 至 27 分') })
    expect(more).toEqual([])
  })

  test('has to say what the form asks for beside each indicator', async () => {
    expect(await findings(changed('daolu/indicators.yaml', ', 佐证材料: 养护台账', ''))).toMatchObject([
      { code: 'input-blank', at: { line: 5 }, message: expect.stringContaining('“养护里程·佐证材料”') },
    ])
  })

  test('has its data, a table of its records and its scores', async () => {
    const { page } = await built()
    const data = page('qinghe/2025/projects/daolu/data.json')
    expect(JSON.parse(data)).toMatchObject({ project: 'daolu', projectName: '农村道路养护', total: '94.45', grade: '优' })
    expect(figuresIn(data)).toMatchObject({ '资金来源[2].执行率': '89.6%', '资金.执行数': '255.00', 资金执行率: '98.1%' })
    expect(page('qinghe/2025/projects/daolu/records-1.csv').split('\r\n').slice(0, 4)).toEqual([
      '序号,资金名称,级次,全年预算数（万元）,全年执行数（万元）,执行率,出处',
      `1,省级农村公路养护补助,上级,150,150,1,${PROJECTS}daolu/report.yaml:9:7`,
      `2,县级养护资金,县级,110,98.6,0.896363636364,${PROJECTS}daolu/report.yaml:10:7`,
      `3,镇级零星修补,本级,,6.4,,${PROJECTS}daolu/report.yaml:12:7`,
    ])
    expect(page('qinghe/2025/projects/daolu/scores.csv')).toContain('\r\n产出指标/时效指标,修复时间,15,13.64,')
  })
})

describe('the unit’s report', () => {
  test('has a row for each project, their sums, and a sentence that counts and names them', async () => {
    const { page } = await built()
    const html = page('qinghe/2025/index.html')
    expect(rowsOf(html)).toEqual(
      expect.arrayContaining([
        '1 | 农村道路养护 | 江南县交通运输局 | 260.00 | 255.00 | 98.1% | 94.45 | 优',
        '2 | 河道清淤 | 江南县水利局 | 180.00 | 176.40 | 98% | 99.80 | 优',
        '#→3合计 | 440.00 | 431.40 | 98% | 97.13 | ',
      ]),
    )
    expect(textOf(html)).toContain(
      '本年对2个项目开展自评，支出431.40万元，执行率为98%，等级为优的2个。其中：农村道路养护得94.45分，等级为“优”；河道清淤得99.80分，等级为“优”。',
    )
    expect(page('qinghe/2025/records-2.csv').split('\r\n')[1]).toBe(
      `1,农村道路养护,94.45,优,260,255,0.980769230769,江南县交通运输局,${PROJECTS}daolu/report.yaml:1:1`,
    )
  })

  test('leads to its projects, and the list of them to each', async () => {
    const { page } = await built()
    expect(page('qinghe/2025/index.html')).toContain('<a class="button" href="projects/index.html">本年度 2 个项目</a>')
    for (const project of ['daolu', 'qingyu'])
      expect(page('qinghe/2025/projects/index.html')).toContain(`href="../../../qinghe/2025/projects/${project}/index.html"`)
  })

  test('follows when a project goes', async () => {
    const { page, paths } = await built({
      [`${PROJECTS}daolu/report.yaml`]: undefined,
      [`${PROJECTS}daolu/indicators.yaml`]: undefined,
    })
    const html = page('qinghe/2025/index.html')
    expect(rowsOf(html)).toEqual(expect.arrayContaining(['#→3合计 | 180.00 | 176.40 | 98% | 99.80 | ']))
    expect(textOf(html)).toContain(
      '本年对1个项目开展自评，支出176.40万元，执行率为98%，等级为优的1个。其中：河道清淤得99.80分，等级为“优”。',
    )
    expect(figuresIn(page('qinghe/2025/data.json'))).toMatchObject({ '项目合计.全年执行数': '176.40', 项目平均分: '99.80' })
    expect(paths.filter((path) => path.includes('daolu'))).toEqual([])
  })

  test('follows when a project is renamed, in its folder and in its name', async () => {
    const { page, paths } = await built({
      [`${PROJECTS}qingyu/report.yaml`]: undefined,
      [`${PROJECTS}qingyu/indicators.yaml`]: undefined,
      [`${PROJECTS}hedao/report.yaml`]: SIXTH[`${PROJECTS}qingyu/report.yaml`]?.replace('name: 河道清淤', 'name: 主河道清淤'),
      [`${PROJECTS}hedao/indicators.yaml`]: SIXTH[`${PROJECTS}qingyu/indicators.yaml`],
    })
    expect(textOf(page('qinghe/2025/index.html'))).toContain('主河道清淤得99.80分')
    expect(paths.filter((path) => /projects\/[^/]+\/index\.html$/.test(path))).toEqual([
      'qinghe/2025/projects/daolu/index.html',
      'qinghe/2025/projects/hedao/index.html',
    ])
  })

  test('is held against its projects: what they spent is not more than the unit did on projects', async () => {
    const found = await findings(changed('qingyu/report.yaml', '预算数: 180, 执行数: 176.40', '预算数: 480, 执行数: 476.40'))
    expect(found.filter(({ at }) => at.file === 'content/qinghe/2025/report.yaml' || at.file.includes('/projects/'))).toMatchObject([
      { code: 'identity-fails', message: expect.stringMatching(/左边为 731\.4，右边为 587/) },
    ])
  })
})

test(
  'the PDF of a project has its tables on landscape pages, and says what the page says',
  async () => {
    const site = root()
    const { code, out, err } = await jibao(site, 'build')
    expect(code, out + err).toBe(0)
    const pdf = await readPdf(new Uint8Array(readFileSync(join(site, 'dist/qinghe/2025/projects/daolu/report.pdf'))))
    expect(pdf.pages.map(({ width, height }) => width > height)).toEqual([true, true])
    const text = pdf.pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '')
    for (const words of ['农村道路养护', '镇级零星修补', '98.1%', '成本指标', '有所改善', '94.45', '填报日期：2026年3月10日'])
      expect(text).toContain(words)
    expect(pdf.title).toContain('农村道路养护')
  },
  MINUTES,
)
