// test: sound sentences and tables of relations that the words themselves state: nested parts, balances, means, standards,
// counts, scores, shares and named bases.

import { amount, type Chance, n, percent, SUBJECTS, type Template, wan } from './chance.ts'

export type Rows = readonly (readonly string[])[]

const count = (x: number): string => n(String(x))

export const STATED: Readonly<Record<string, Template>> = {
  层层其中: (c) => {
    const [a, b, x, y] = [amount(c), amount(c), amount(c), amount(c)]
    const [tie, mark] = [c.of(['，其中', '，其中：', '，包括']), c.of(['；', '；'])]
    return `本年支出${n(wan(a + b + x + y))}万元${tie}基本支出${n(wan(a + b))}万元（其中：人员经费${n(wan(a))}万元，公用经费${n(wan(b))}万元）${mark}项目支出${n(wan(x + y))}万元（其中：专项业务费${n(wan(x))}万元，设备购置费${n(wan(y))}万元）。`
  },
  再分其中: (c) => {
    const [a, b, x] = [amount(c), amount(c), amount(c)]
    return `财政拨款支出${n(wan(a + b + x))}万元，其中：基本支出${n(wan(a + b))}万元，其中人员经费${n(wan(a))}万元、公用经费${n(wan(b))}万元；项目支出${n(wan(x))}万元。`
  },
  资产: (c) => {
    const [first, more, less] = [c.between(90_000_000, 900_000_000), c.between(1_000_000, 80_000_000), c.between(1_000_000, 50_000_000)]
    const [opening, coming, going, closing] = c.of([
      ['年初固定资产原值', '本年新增', '本年处置', '年末固定资产原值'],
      ['年初债务余额', '当年新增', '偿还', '年末债务余额'],
      ['上年末库存物资', '本期购入', '本期发出', '期末库存物资'],
    ] as const)
    return `${opening}${n(wan(first))}万元，${coming}${n(wan(more))}万元，${going}${n(wan(less))}万元，${closing}${n(wan(first + more - less))}万元。`
  },
  总计: (c) => {
    const [a, b] = [amount(c), amount(c)]
    const out = Math.round(((a + b) * c.between(60, 95)) / 100)
    const [income, spent] = c.of([
      ['本年收入合计', '本年支出合计'],
      ['本年收入', '本年支出'],
    ] as const)
    return `${income}${n(wan(a))}万元，年初结转和结余${n(wan(b))}万元，收入总计${n(wan(a + b))}万元；${spent}${n(wan(out))}万元，年末结转和结余${n(wan(a + b - out))}万元，支出总计${n(wan(a + b))}万元。`
  },
  人数: (c) => {
    const [quota, gone, come] = [c.between(60, 90), c.between(2, 9), c.between(11, 19)]
    return c.of([
      `核定编制${count(quota)}名，实有在职${count(quota - gone)}人，空编${count(gone)}名。`,
      `本年调入${count(come)}人，调出${count(gone)}人，净增${count(come - gone)}人。`,
      `全年受理申请${count(quota * 11)}件，办结${count(quota * 11 - gone)}件，未办结${count(gone)}件。`,
    ])
  },
  标准: (c) => {
    const [heads, each] = [c.between(120, 980), c.between(2, 9) * 100 + c.of([0, 50])]
    const total = n(wan(heads * each * 100))
    return c.of([
      `救助困难学生${count(heads)}人，每人${count(each)}元，共支出${total}万元。`,
      `补助标准为每户${count(each)}元，涉及农户${count(heads)}户，共发放${total}万元。`,
      `种植补贴每亩${count(each)}元，补贴面积${count(heads)}亩，共兑付${total}万元。`,
    ])
  },
  均数: (c) => {
    const [things, each] = [c.between(13, 96), c.between(1105, 9890)]
    const total = n(wan(things * each * 100, 4))
    return c.of([
      `公务接待费支出${total}万元，接待${count(things)}批次，平均每批次${count(each)}元。`,
      `运行维护费${total}万元，公务用车保有量${count(things)}辆，车均${count(each)}元。`,
      `发放补助${total}万元，惠及农户${count(things)}户，户均${count(each)}元。`,
      `全县消防队伍${count(things)}支${count(things * 29)}人，平均每支${count(29)}人。`,
    ])
  },
  件率: (c) => {
    const all = c.between(120, 980)
    const done = all - c.between(3, Math.ceil(all / 5))
    const rate = n(percent(done, all))
    return c.of([
      `抽检食品${count(all)}批次，合格${count(done)}批次，合格率${rate}%。`,
      `受理来信来访${count(all)}件，按期办结${count(done)}件，按期办结率${rate}%。`,
      `发放问卷${count(all)}份，收回${count(done)}份，回收率${rate}%。`,
      `应到代表${count(all)}人，实到${count(done)}人，出席率${rate}%。`,
      `发现问题${count(all)}个，已整改${count(done)}个，整改率${rate}%。`,
    ])
  },
  得分: (c) => {
    const lost = [c.below(3), c.below(4), c.below(5), c.below(3)]
    const weights = [15, 25, 40, 20]
    const got = weights.map((weight, i) => weight - (lost[i] ?? 0))
    const all = got.reduce((a, b) => a + b, 0)
    const names = ['决策', '过程', '产出', '效益']
    const each = names.map((name, i) => `${name}（${count(weights[i] ?? 0)}分）得${count(got[i] ?? 0)}分`)
    return c.of([
      `${each.join('，')}，综合得分${count(all)}分。`,
      `自评得分${count(all)}分，其中：${names.map((name, i) => `${name}得${count(got[i] ?? 0)}分`).join('，')}。`,
      `该指标满分${count(20)}分，扣${count(3)}分，得${count(17)}分。`,
    ])
  },
  比重: (c) => {
    const [a, b] = [c.between(2000, 5000), c.between(1000, 3000)]
    const rest = 10_000 - a - b
    const p = (x: number): string => n((x / 100).toFixed(2))
    return c.of([
      `人员经费占总支出的${p(a + b)}%，公用经费占${p(rest)}%。`,
      `财政拨款收入占${p(a)}%，事业收入占${p(b)}%，其他收入占${p(rest)}%。`,
      `基本支出占${p(a)}%，项目支出占${p(10_000 - a)}%。`,
    ])
  },
  多基数: (c) => {
    const [last, first, adjusted] = [amount(c), amount(c), amount(c)]
    const done = Math.round((adjusted * c.between(70, 98)) / 100)
    const [up, grown] = done > last ? ['增加', '增长'] : ['减少', '下降']
    const subject = c.of(SUBJECTS)
    return c.of([
      `${subject}年初预算${wan(first)}万元，调整预算${n(wan(adjusted))}万元，支出决算${n(wan(done))}万元，完成调整预算的${n(percent(done, adjusted))}%。`,
      `${subject}上年决算数${n(wan(last))}万元，年初预算数${n(wan(first))}万元，本年决算数${n(wan(done))}万元，为年初预算的${n(percent(done, first))}%，比上年${up}${n(wan(Math.abs(done - last)))}万元，${grown}${n(percent(Math.abs(done - last), last))}%。`,
    ])
  },
}

export const STATED_TABLES: Readonly<Record<string, (chance: Chance) => Rows>> = {
  余额表: (c) => {
    const body = Array.from({ length: c.between(3, 5) }, (_, i) => {
      const [a, b, d] = [amount(c), amount(c), c.between(100_000, 1_900_000)]
      return [`基金${i + 1}`, ...[a, b, d, a + b - d].map((x) => n(wan(x)))]
    })
    return [['项目', '年初余额', '本年增加', '本年减少', '年末余额'], ...body]
  },
  结转表: (c) => {
    const [a, b] = [amount(c), amount(c)]
    const d = Math.round((a + b) / 2)
    const rows = [
      ['年初结转和结余', a],
      ['本年收入', b],
      ['本年支出', d],
      ['年末结转和结余', a + b - d],
    ] as const
    return [['项目', '金额（万元）'], ...rows.map(([name, x]) => [name, n(wan(x))])]
  },
  编制表: (c) => {
    const body = Array.from({ length: c.between(3, 5) }, (_, i) => {
      const [quota, gone] = [c.between(20, 90), c.between(1, 9)]
      return [`单位${i + 1}`, ...[quota, quota - gone, gone].map(count)]
    })
    return [['单位', '编制数', '实有人数', '空编数'], ...body]
  },
  单价表: (c) => {
    const body = Array.from({ length: c.between(3, 5) }, (_, i) => {
      const [things, each] = [c.between(12, 90), c.between(105, 980)]
      return [`品目${i + 1}`, count(things), count(each), count(things * each)]
    })
    return [['品目', '数量', '单价（元）', '金额（元）'], ...body]
  },
}
