// test: sound texts made by chance, in the styles of several provinces, and the same with one digit changed.

import { amount, Chance, n, percent, SUBJECTS, type Template, wan } from './chance.ts'
import { type Rows, STATED, STATED_TABLES } from './stated.ts'

/** A text and the numbers in it that take part in a relation which it states. */
export interface Made {
  readonly text: string
  readonly numbers: readonly (readonly [start: number, end: number])[]
  readonly kind: string
}

const TAILS = ['，主要原因是人员变动', '，主要是压减一般性支出', '，原因是项目按进度实施', '']

const PROSE: Readonly<Record<string, Template>> = {
  ...STATED,
  执行: (c) => {
    const [budget, places] = [amount(c), c.of([1, 2])]
    const spent = Math.round((budget * c.between(40, 118)) / 100) + c.below(9999)
    const words = c.of(['完成年初预算的', '完成预算的', '预算执行率', '为年初预算的'])
    const base = words.includes('年初') ? '年初预算' : c.of(['全年预算', '预算'])
    return `${c.of(SUBJECTS)}${base}为${n(wan(budget))}万元，支出决算为${n(wan(spent))}万元，${words}${n(percent(spent, budget, places))}%${c.of(TAILS)}。`
  },
  增减: (c) => {
    const last = amount(c)
    const now = Math.round((last * c.between(55, 160)) / 100) + c.between(10_000, 99_999)
    const by = c.of(['比上年', '较上年', '较上年决算数', '同比'])
    const [up, grown] = now > last ? ['增加', '增长'] : ['减少', '下降']
    const places = c.of([1, 2])
    return `${c.of(SUBJECTS)}${n(wan(now))}万元，${by}${up}${n(wan(Math.abs(now - last)))}万元，${grown}${n(percent(Math.abs(now - last), last, places))}%${c.of(TAILS)}。`
  },
  两年: (c) => {
    const last = amount(c)
    const now = Math.round((last * c.between(60, 150)) / 100) + c.between(10_000, 99_999)
    const [up, grown] = now > last ? ['增加', '增长'] : ['减少', '下降']
    const year = c.between(2018, 2024)
    const [a, b] = c.of([
      ['本年', '上年'],
      [`${year}年`, `${year - 1}年`],
    ] as const)
    const subject = c.of(SUBJECTS)
    return `${b}${subject}${n(wan(last))}万元，${a}${subject}${n(wan(now))}万元，${up}${n(wan(Math.abs(now - last)))}万元，${grown}${n(percent(Math.abs(now - last), last))}%。`
  },
  合计: (c) => {
    const [a, b] = [amount(c), amount(c)]
    const tie = c.of(['，其中：', '。其中：', '，包括'])
    return `全年支出合计${n(wan(a + b))}万元${tie}基本支出${n(wan(a))}万元，占${n(percent(a, a + b))}%；项目支出${n(wan(b))}万元，占${n(percent(b, a + b))}%。`
  },
  三公: (c) => {
    const [a, b, d] = [c.between(1_000_000, 90_000_000), c.between(1_000_000, 90_000_000), c.between(100_000, 9_000_000)]
    return `“三公”经费支出${n(wan(a + b + d))}万元，其中：因公出国（境）费${n(wan(d))}万元，公务用车购置及运行维护费${n(wan(a))}万元，公务接待费${n(wan(b))}万元。`
  },
  办结: (c) => {
    const all = c.between(120, 4800)
    const done = all - c.between(1, Math.ceil(all / 4))
    return `全年受理信访事项${n(String(all))}件，办结${n(String(done))}件，办结率${n(percent(done, all, 1))}%。`
  },
  人均: (c) => {
    const [heads, fen] = [c.between(12, 380), c.between(20_000_000, 900_000_000)]
    return `公用经费支出${n(wan(fen))}万元，在职${n(String(heads))}人，人均公用经费${n(wan(fen / heads))}万元。`
  },
  结转: (c) => {
    const [a, b, d] = [amount(c), amount(c), amount(c)]
    const out = Math.min(d, a + b)
    return `年初结转${n(wan(a))}万元，本年收入${n(wan(b))}万元，本年支出${n(wan(out))}万元，年末结转${n(wan(a + b - out))}万元。`
  },
  采购: (c) => {
    const parts = [amount(c), amount(c), amount(c)]
    const all = parts.reduce((x, y) => x + y, 0)
    const [goods, works, services] = parts.map((one) => n(wan(one)))
    return `政府采购支出总额${n(wan(all))}万元，其中：政府采购货物支出${goods}万元、政府采购工程支出${works}万元、政府采购服务支出${services}万元。`
  },
  调整: (c) => {
    const [first, more] = [amount(c), amount(c)]
    return `年初预算${n(wan(first))}万元，年中追加${n(wan(more))}万元，调整后预算${n(wan(first + more))}万元。`
  },
}

/** Sentences that state no relation that could be checked, with numbers that must not be taken for one. */
const LOOSE: readonly Template[] = [
  (c) => `全年支出约${c.between(100, 900)}万元，惠及群众近${c.between(2, 9)}万人次。`,
  (c) => `按同口径计算，收入${wan(amount(c))}万元，比上年增长${c.between(1, 30)}.${c.below(10)}%。`,
  (c) => `收入${wan(amount(c))}万元，占年初预算的${c.between(40, 120)}.${c.below(10)}%，同比下降${c.between(1, 30)}.${c.below(10)}%。`,
  (c) => `不含上级专款，支出${wan(amount(c))}万元，其中教育支出${wan(c.between(1_000_000, 2_000_000))}万元。`,
  (c) => `单价${c.between(50, 100)}万元以上通用设备${c.below(9)}台，群众满意度${c.between(85, 99)}%。`,
  (c) => `培训${c.between(2, 30)}期${c.between(100, 900)}人次，覆盖率100%，完成投资${wan(amount(c))}万元。`,
  (c) => `固定资产投资增长${c.between(1, 30)}.${c.below(10)}%，规模以上工业增加值增长${c.between(1, 20)}.${c.below(10)}%。`,
]

const TABLES: Readonly<Record<string, (chance: Chance) => Rows>> = {
  ...STATED_TABLES,
  执行表: (c) => {
    const lines = Array.from({ length: c.between(3, 6) }, () => {
      const budget = amount(c)
      return [budget, Math.round((budget * c.between(50, 100)) / 100)] as const
    })
    const all = lines.reduce(([a, b], [x, y]) => [a + x, b + y] as const, [0, 0] as const)
    const row = (name: string, [b, s]: readonly [number, number]): string[] => [name, n(wan(b)), n(wan(s)), `${n(percent(s, b))}%`]
    const heads = c.of([
      ['项目', '预算数', '决算数', '执行率'],
      ['科目', '年初预算', '支出数', '完成预算%'],
      ['项目名称', '全年预算数（万元）', '全年执行数（万元）', '预算执行率'],
    ])
    const body = lines.map((line, i) => row(`项目${'甲乙丙丁戊己'[i] ?? ''}`, line))
    return c.below(2) === 0 ? [heads, ...body, row('合计', all)] : [heads, row('合计', all), ...body]
  },
  两年表: (c) => {
    const heads = c.of([
      ['项目', '上年决算数', '本年决算数', '增减额', '增减率'],
      ['科目', '2021年', '2022年', '比上年增减', '增长率（%）'],
    ])
    const body = Array.from({ length: c.between(3, 6) }, (_, i) => {
      const last = amount(c)
      const now = Math.round((last * c.between(60, 150)) / 100)
      const rate = n(percent(now - last, last))
      return [`科目${'甲乙丙丁戊己'[i] ?? ''}`, n(wan(last)), n(wan(now)), n(wan(now - last)), heads[4]?.includes('%') ? rate : `${rate}%`]
    })
    return [heads, ...body]
  },
  得分表: (c) => {
    const weights = [10, 20, 30, 25, 15]
    const got = weights.map((weight) => weight - c.below(4))
    const body = weights.map((weight, i) => [
      ['投入', '过程', '产出', '效益', '满意'][i] ?? '',
      `指标${i + 1}`,
      n(String(weight)),
      n(String(got[i] ?? 0)),
    ])
    return [['一级指标', '二级指标', '分值', '得分'], ...body, ['合计', '', n('100'), n(String(got.reduce((a, b) => a + b, 0)))]]
  },
  占比表: (c) => {
    const parts = Array.from({ length: c.between(4, 6) }, () => amount(c))
    const all = parts.reduce((a, b) => a + b, 0)
    const body = parts.map((one, i) => [`类别${i + 1}`, n(wan(one)), `${n(percent(one, all))}%`])
    return [['类别', '金额（万元）', '占比'], ...body, ['合计', n(wan(all)), '100.00%']]
  },
  分列表: (c) => {
    const body = Array.from({ length: c.between(3, 6) }, () => [amount(c), amount(c)] as const)
    const sums = [body.reduce((a, [x]) => a + x, 0), body.reduce((a, [, y]) => a + y, 0)] as const
    const row = (name: string, [x, y]: readonly [number, number]): string[] => [name, n(wan(x + y)), n(wan(x)), n(wan(y))]
    return [['单位', '合计', '基本支出', '项目支出'], ...body.map((line, i) => row(`单位${i + 1}`, line)), row('合计', sums)]
  },
  类款表: (c) => {
    const classes = Array.from({ length: 2 }, (_, i) =>
      Array.from({ length: c.between(2, 3) }, (__, k) => [`${201 + i}${String(k + 1).padStart(2, '0')}`, amount(c)] as const),
    )
    const rows = classes.flatMap((items, i) => [
      [String(201 + i), `类${i + 1}`, n(wan(items.reduce((a, [, x]) => a + x, 0)))],
      ...items.map(([code, x]) => [code, `款${code}`, n(wan(x))]),
    ])
    const all = classes.flat().reduce((a, [, x]) => a + x, 0)
    return [['科目编码', '科目名称', '金额'], ['', '合计', n(wan(all))], ...rows]
  },
}

export const PROSE_KINDS: readonly string[] = Object.keys(PROSE)
export const TABLE_KINDS: readonly string[] = Object.keys(TABLES)
export const KINDS: readonly string[] = [...PROSE_KINDS, ...TABLE_KINDS]

/** One statement of the kind, alone or among others. */
export function made(kind: string, seed: number): Made {
  const chance = new Chance(seed)
  const prose = PROSE[kind]
  const table = TABLES[kind]
  const own = prose ? prose(chance) : table ? asTable(table(chance), chance) : ''
  const before = Array.from({ length: chance.below(3) }, () => chance.of(LOOSE)(chance))
  const heading = chance.of(['', '一、预算执行情况\n', '（二）资金使用情况\n\n', '## 三、支出情况\n\n'])
  const marked = `${heading}${before.join('')}${before.length > 0 ? chance.of(['', '\n']) : ''}${prose ? '' : '\n'}${own}\n`
  return { ...withoutMarks(marked), kind }
}

function asTable(rows: Rows, chance: Chance): string {
  if (chance.below(2) === 0) return rows.map((row) => row.join('\t')).join('\n')
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${(rows[0] ?? []).map(() => '---|').join('')}`, ...body].join('\n')
}

function withoutMarks(marked: string): Pick<Made, 'text' | 'numbers'> {
  const numbers: [number, number][] = []
  let text = ''
  for (const piece of marked.split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) numbers.push([text.length, text.length + piece.length - 1])
    text += piece.replace(/[⟦⟧]/, '')
  }
  return { text, numbers }
}

/** The text with one digit of one of its numbers another one. */
export function mutated({ text, numbers }: Made, seed: number): { readonly text: string; readonly was: string; readonly is: string } {
  const chance = new Chance(seed)
  const [start, end] = chance.of(numbers)
  const was = text.slice(start, end)
  const places = [...was].flatMap((char, i) => (/\d/.test(char) ? [i] : []))
  const at = chance.of(places)
  const isFirst = at === places[0] && places.length > 1
  const digit = chance.of([...'0123456789'].filter((one) => one !== was[at] && !(isFirst && one === '0')))
  const is = was.slice(0, at) + digit + was.slice(at + 1)
  return { text: text.slice(0, start) + is + text.slice(end), was, is }
}
