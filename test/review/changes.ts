// test: twelve changes to a site, as they come in pull requests. Each has the files before and after.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACTS, miniFiles, NARRATIVE, REPORT, UNIT } from '../mini.ts'
import { toPng } from '../pictures/png.ts'
import { project, TASK_FORM } from '../projects/form.ts'

type Files = Readonly<Record<string, string | Uint8Array>>
type Changes = Readonly<Record<string, string | Uint8Array | undefined>>

export interface Change {
  readonly before: Files
  readonly after: Files
}

const SIXTH = join(import.meta.dirname, '../sixth-form')
const RULES = readFileSync(join(import.meta.dirname, '../form/templates/mini/indicators.yaml'), 'utf8')
const FIGURES = readFileSync(join(import.meta.dirname, '../form/templates/mini/figures.yaml'), 'utf8')
const RULES_FILE = 'templates/mini/indicators.yaml'
const REPORT_FILE = 'content/u/2020/report.yaml'
const NARRATIVE_FILE = 'content/u/2020/narrative.md'
const NEIGHBOUR: Changes = {
  'content/v/unit.yaml': UNIT.replaceAll('某街道', '邻街道'),
  'content/v/2020/report.yaml': REPORT,
  'content/v/2020/narrative.md': NARRATIVE,
}
const PICTURE = toPng({ width: 4, height: 2, shades: new Uint8Array(8) })
const OTHER_PICTURE = toPng({ width: 4, height: 2, shades: new Uint8Array(8).fill(7) })
const PICTURED = `${NARRATIVE}\n![人员](a.png)\n\n![经费](b.png)\n`

export function replaced(text: string, ...pairs: (readonly [from: string, to: string])[]): string {
  return pairs.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`${from} is not in the text`)
    return done.replace(from, to)
  }, text)
}

function mini(before: Changes, after: Changes): Change {
  const base = miniFiles<string | Uint8Array>(before)
  return { before: base, after: miniFiles<string | Uint8Array>({ ...before, ...after }) }
}

/** The sixth form, which has lists of records, own indicators and projects. */
function sixth(file: string, ...pairs: (readonly [from: string, to: string])[]): Change {
  const before = filesOf(SIXTH)
  return { before, after: { ...before, [file]: replaced(String(before[file]), ...pairs) } }
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

const HOSTILE = replaced(REPORT, [
  '  业绩:',
  '  备注: "<script>alert(1)</script> @admin #1 | https://evil.example ![x](y) [a](b) `c`"\n  业绩:',
])

export const CHANGES: Readonly<Record<string, () => Change>> = {
  'one-number': () => mini({}, { [REPORT_FILE]: replaced(REPORT, ['编制数: 52', '编制数: 40']) }),
  'several-data': () =>
    mini(
      { [REPORT_FILE]: replaced(REPORT, ['  业绩:', '  机构: [办公室, 财务科]\n  备注: null\n  业绩:']) },
      {
        [REPORT_FILE]: replaced(
          REPORT,
          ['  业绩:', '  机构: [综合科, 办公室, 财务科]\n  备注: 全年没有新增机构\n  业绩:'],
          ['数值: 40, 单位: 篇, 限定: 余', '数值: 45, 单位: 篇'],
          ['决算: 60.25', '决算: 60.75'],
          ['决算: 100.5', '决算: 101'],
          ['公开: true', '公开: { score: 5, reason: 迟了半个月 }'],
        ),
      },
    ),
  'a-rule': () => mini(NEIGHBOUR, { [RULES_FILE]: replaced(RULES, ['upto: 100%', 'upto: 80%']) }),
  'rule-and-data': () =>
    mini(NEIGHBOUR, {
      'templates/mini/figures.yaml': replaced(FIGURES, ['人员.在职人数 ÷ 人员.编制数', '(人员.在职人数 + 1) ÷ 人员.编制数']),
      [RULES_FILE]: replaced(RULES, ['upto: 100%', 'upto: 90%']),
      [REPORT_FILE]: replaced(REPORT, ['在职人数: 43', '在职人数: 47']),
    }),
  narrative: () =>
    mini(
      {},
      {
        [REPORT_FILE]: replaced(REPORT, ['在职人数: 43', '在职人数: 44']),
        [NARRATIVE_FILE]: replaced(
          NARRATIVE,
          ['编制{{人员.编制数}}人，在职率{{在职率}}。', '核定编制{{人员.编制数}}人，在职率{{在职率}}，与上年持平。'],
          ['决算{{经费.合计.决算}}万元。', '经费的使用见附表。\n\n决算{{经费.合计.决算}}万元，结余{{结余}}万元。'],
          ['## 培训工作', '## 培训和宣传工作'],
        ),
      },
    ),
  'new-year': () =>
    mini(
      {},
      {
        'content/u/2021/report.yaml': replaced(
          REPORT,
          ['编制数: 52', '编制数: 50'],
          ['决算: 100.5', '决算: 102.5'],
          ['决算: 60.25', '决算: 62.25'],
        ),
        'content/u/2021/narrative.md': replaced(NARRATIVE, ['全年培训', '全年组织培训']),
      },
    ),
  'renamed-and-removed': () => {
    const { before } = mini({ ...NEIGHBOUR, 'content/w/unit.yaml': UNIT, 'content/w/2019/report.yaml': FACTS }, {})
    const kept = Object.entries(before).filter(([file]) => !file.startsWith('content/w/'))
    const after = kept.map(([file, text]) => [file.replace('content/v/', 'content/linjie/'), text] as const)
    const [REPORT_OF] = ['content/linjie/2020/report.yaml']
    return { before, after: { ...Object.fromEntries(after), [REPORT_OF!]: replaced(REPORT, ['编制数: 52', '编制数: 51']) } }
  },
  pictures: () =>
    mini(
      { [NARRATIVE_FILE]: PICTURED, 'content/u/2020/a.png': PICTURE, 'content/u/2020/b.png': PICTURE },
      {
        [NARRATIVE_FILE]: replaced(PICTURED, ['![经费](b.png)', '![经费](c.png)']),
        'content/u/2020/a.png': OTHER_PICTURE,
        'content/u/2020/c.png': PICTURE,
      },
    ),
  records: () =>
    sixth(
      'content/qinghe/2025/report.yaml',
      ['    - { 任务: 农村道路养护', '    - { 任务: 校舍修缮, 类别: 民生, 预算: 30, 支出: 30 }\n    - { 任务: 农村道路养护'],
      ['支出: 98.60', '支出: 101.60'],
      ['    - { 任务: 平安乡镇创建, 类别: 治理, 预算: null, 支出: 6.20 }\n', ''],
    ),
  'own-indicators': () => sixth('content/qinghe/2025/indicators.yaml', ['target: 120公里', 'target: 130公里']),
  'foreign-words': () =>
    mini(
      {},
      {
        [REPORT_FILE]: HOSTILE,
        [NARRATIVE_FILE]: replaced(NARRATIVE, ['全年培训', '全年<b>@everyone</b> 见 https://evil.example 培训']),
      },
    ),
  'projects-and-site': () =>
    mini(
      { ...TASK_FORM, ...project('road', '道路改造', '200', '150.5'), ...project('lamps', '路灯更换', '40', '40') },
      {
        ...project('road', '道路改造（二期）', '200', '190'),
        ...project('lamps', '路灯更换', '40', 'x: ['),
        ...project('trees', '行道树', '10', '10'),
        'content/u/unit.yaml': replaced(UNIT, ['乡镇街道级', '县区级']),
        'content/site.yaml': 'title: 公开站（新）\npublisher: 某市\nlanguage: zh-CN\nfindings: { fact-unprinted: off }\n',
      },
    ),
}
