import { expect, test } from 'vitest'
import { FACTS, jibao, makeMini, REPORT, report } from '../mini.ts'

const explained = async (name: string, text = REPORT, ...words: string[]) =>
  (await jibao(makeMini(report(text)), 'explain', 'u/2020', name, ...words)).out

test('a fact: value, label, unit and place', async () => {
  expect(await explained('人员.编制数')).toMatchInlineSnapshot(`
    "人员.编制数 = 52
      名称	编制数
      单位	人
      出处	content/u/2020/report.yaml:3:14
      填法	批复的编制数。"
  `)
})

test('a quantity prints as in the text', async () => {
  expect((await explained('业绩.培训')).split('\n')[0]).toBe('业绩.培训 = 40余篇')
})

test('a figure: formula, inputs with their places, rounding, source', async () => {
  expect(await explained('在职率')).toMatchInlineSnapshot(`
    "在职率 = 82.7%
      名称	在职率
      公式	人员.在职人数 ÷ 人员.编制数
      代入	43 ÷ 52
      结果	0.826923076923
      输入	人员.在职人数 = 43  content/u/2020/report.yaml:3:24
      输入	人员.编制数 = 52  content/u/2020/report.yaml:3:14
      取舍	百分数，四舍五入，保留 1 位小数
      依据	小表式第一条
      定义	templates/mini/figures.yaml:2:19"
  `)
})

test('a figure without a value says what is blank and what does not apply', async () => {
  expect((await explained('在职率', REPORT.replace('编制数: 52', '编制数: 0'))).split('\n')[0]).toBe('在职率 = ——')
  expect((await explained('在职率', REPORT.replace('在职人数: 43', '在职人数: null'))).split('\n')[0]).toBe('在职率 = （空）')
})

test('a score: rubric, how it came about, where the input and the rule stand', async () => {
  expect(await explained('产出')).toMatchInlineSnapshot(`
    "指标 产出 = 40 / 40
      评分标准	按时完成的，计30分；否则不计分。
      评分标准	信息公开的，计10分；否则不计分。
      得分说明	产出：30＋10＝40分（满分40分）。按时完成：符合，计30分（满分30分）。信息公开：符合，计10分（满分10分）。
      填报	content/u/2020/report.yaml:11:3
      定义	templates/mini/indicators.yaml:14:3"
  `)
  expect(await explained('指标.产出.得分')).toBe(await explained('产出'))
})

test('a group of indicators is told by its parts', async () => {
  expect(await explained('投入')).toBe('指标 投入 = 60 / 60\n  人员控制\t60 / 60')
})

test('the total is told by its parts, the grade by its name', async () => {
  expect(await explained('总分')).toBe('总分 = 100\n  投入\t60 / 60\n  产出\t40 / 40')
  expect(await explained('等级')).toBe('等级 = 优')
})

test('in English the labels are English', async () => {
  expect((await explained('在职率', REPORT, '--lang', 'en')).split('\n').map((line) => line.split('\t')[0]?.trim())).toEqual([
    '在职率 = 82.7%',
    'label',
    'formula',
    'with',
    'result',
    'input',
    'input',
    'rounding',
    'source',
    'defined',
  ])
})

test('last year’s value, where there is a report of last year and where there is none', async () => {
  const root = makeMini({
    'content/u/2019/report.yaml': REPORT.replace('43', '26').replace('公开: true', '公开: false'),
    'content/u/2019/narrative.md': '# 基本情况\n',
  })
  expect((await jibao(root, 'explain', 'u/2020', '上年.在职率')).out).toContain('上年.在职率 = 50.0%')
  expect(await explained('上年.在职率')).toBe('上年.在职率 = ——')
  expect((await jibao(root, 'explain', 'u/2020', '上年.总分')).out).toBe('上年.总分 = 90\n  投入\t60 / 60\n  产出\t30 / 40')
})

test('an unknown name is told with the nearest one, exit code 1', async () => {
  expect(await jibao(makeMini(), 'explain', 'u/2020', '在职绿')).toEqual({
    code: 1,
    out: '',
    err: '没有“在职绿”这个名称；是否应为“在职率”？',
  })
  expect((await jibao(makeMini(), 'explain', 'u/2020', 'x', '--lang', 'en')).err).toBe('nothing is called “x”')
})

test('a unit-year that is not there, and no name at all, are wrong usage', async () => {
  expect(await jibao(makeMini(), 'explain', 'u/2021', '总分')).toEqual({ code: 2, out: '', err: 'content/ 里没有 u/2021' })
  expect(await jibao(makeMini(), 'explain', 'u/2020')).toEqual({ code: 2, out: '', err: '要说明哪个名称？' })
})

test('a report that cannot be read tells its findings, exit code 1', async () => {
  const { code, out } = await jibao(makeMini(report(FACTS.replace('mini', 'mani'))), 'explain', 'u/2020', '总分')
  expect(code).toBe(1)
  expect(out).toContain('format-unknown')
})
