// findings: units of measure as official prose writes them, longest first within a letter.

export type Kind = 'money' | 'count' | 'percent' | 'points' | 'score' | 'plain'

/** Measure words; 名 counts people as 人 does, 宗 counts petitions and not people. */
const MEASURES = `
  人次 户次 场次 批次 篇次 车次 台次 件次 班次 平方米 平方公里 立方米 公里 千米 公顷 小时 分钟 个月 个小时 方面 部分 工作日 人 名 个 家 户 件 宗 次 场 篇 份 条 台 辆 处 起 项 栋 幢 座 亩 吨 天 年
  批 支 例 张 套 间 所 种 类 组 期 册 本 片 株 棵 头 只 盏 块 面 枚 把 袋 箱 瓶 桶 艘 架 门 米 ㎡ m² 户数 点 级 届 轮 岁 倍 日 枝 副 对 部 道 笔 单 宗地 单元 床 位 段 则 幅 尾 根 方
  款 大 路 员
`
  .trim()
  .split(/\s+/)

const BY_LENGTH = [...MEASURES].sort((a, b) => b.length - a.length)

/** Words that begin like a measure word and are none: 3点钟 is, 12345平台 is not. */
const NOT_MEASURES =
  /^(人民|人均|人大|人员|名单|个别|家庭|件均|次数|场所|条件|条例|处置|处理|处罚|处级|起来|项目|座谈|年度|年初|年末|年底|年中|支出|支付|例如|间接|所有|种子|类别|组织|组成|期间|本级|本年|本单|片区|头部|只有|块状|面积|面对|把握|架构|门户|点位|级别|位于|位居|段落|方面的|方案|方式|单位|部门|对于|对应|对象|对比|道路|道德|大类|大会|路径|员工)/

/** The measure word at `from`, or ''. */
export function measureAt(text: string, from: number): string {
  const found = BY_LENGTH.find((word) => text.startsWith(word, from))
  if (found === undefined) return ''
  const rest = text.slice(from, from + 3)
  return NOT_MEASURES.test(rest) && !/^(项目$|方面的)/.test(rest) ? '' : found
}

const MONEY = ['亿美元', '万美元', '美元', '元'] as const

export function moneyAt(text: string, from: number): string {
  return MONEY.find((word) => text.startsWith(word, from)) ?? ''
}

/** Words of which two may count the same thing. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['人', '名', '位', '员', '个']),
  new Set(['件', '宗', '起', '例', '个', '条', '项', '单', '次']),
  new Set(['家', '户', '个', '间']),
  new Set(['平方米', '㎡', 'm²']),
  new Set(['台', '辆', '部', '个', '套']),
  new Set(['次', '场', '场次', '期', '批次', '个', '轮']),
  new Set(['份', '张', '册', '本', '篇', '条', '件', '封']),
  new Set(['栋', '幢', '座', '个']),
  new Set(['所', '个', '家']),
]

/** True where the two words may stand for one measure. */
export function sameMeasure(a: string, b: string): boolean {
  return a === b || FAMILIES.some((family) => family.has(a) && family.has(b))
}
