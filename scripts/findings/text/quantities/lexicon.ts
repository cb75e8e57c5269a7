// findings: the words by which official texts say what a quantity is. Data only: a word that is missing is added here.

/** What a number is among others of the same thing. */
export type Role =
  | 'last'
  | 'budget'
  | 'actual'
  | 'quota'
  | 'posts'
  | 'change'
  | 'growth'
  | 'rate'
  | 'share'
  | 'mean'
  | 'total'
  | 'weight'
  | 'score'
  | 'target'
  | 'attained'
  | 'code'

/** Heads of columns, the first that fits: the more telling stand first. */
export const HEADS: readonly (readonly [Role, RegExp])[] = [
  ['code', /^(?:序号|编号|编码|代码|科目编码|项目编码|行次|栏次|年份|年度|日期|时间|电话)$|编码|代码/],
  ['mean', /人均|平均|单价|均价|户均|每[人户亩吨]|标准$/],
  [
    'growth',
    /(?:增减|增长|变动|升降|变化|同比|环比)(?:变动)?(?:率|幅度?|%|％|比例|百分比|速)|增幅|增速|±|(?:比|较|同比).*(?:%|％|率|幅)|^同比(?:增长|增减)?$/,
  ],
  [
    'rate',
    /(?:执行|完成|支付|支出|使用|到位|控制|办结|整改|回收|达标|出席|合格|覆盖)(?:率|进度|比例|比)|占.{0,6}(?:预算|计划|任务).{0,3}(?:比|率|%|％|百分)?|(?:为|完成).{0,4}(?:预算|计划|任务)(?:数)?的?(?:%|％|比|百分)|^进度(?:%|％)?$|^比率$/,
  ],
  ['share', /占比|比重|所占比例|^占.*(?:%|％|比)|构成(?:%|比)/],
  ['change', /(?:增减|变动|增加|增长|减少|升降|差异)(?:变动|变化)?(?:额|数|金额|值|情况)?$|^(?:比|较|同比).*(?:增减|增加|增长|变动)/],
  ['last', /上年|去年|上一年|同期|基期|年初数|期初/],
  ['target', /(?:指标|目标)值|年度目标|计划完成值/],
  ['attained', /完成值|实际值|实现值|实际完成情况|完成情况/],
  ['score', /(?:得分|自评分|评分|评价分)$/],
  ['weight', /^(?:分值|权重|满分|标准分|标准分值|指标分值)$/],
  ['quota', /编制(?:数|人数)?$|核定编制/],
  ['posts', /在职|在编|实有|现有人/],
  ['total', /^(?:合计|小计|总计|共计|总额|金额合计|合计金额)$|(?:合计|小计|总计)$/],
  ['actual', /决算|执行|支出数|实际|完成数|完成额|累计|支付|使用|实绩|到位|已/],
  ['budget', /预算|计划|任务|批复|下达|指标|安排|应/],
]

/** A line that adds up others; of subtotals, and of all. */
export const SUBTOTAL: RegExp = /^(?:小计|本页小计|分项小计)[：:]?$/
export const TOTAL: RegExp =
  /^(?:合计|总计|共计|总分|合计得分|总得分|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计|支出总额|收入总额)[：:]?$/

/** Columns and lines whose numbers are not added. */
export const NOT_ADDED: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['code', 'mean', 'rate', 'growth', 'target', 'attained'])
/** Heads and things are counted; whatever else is whole may have been rounded. */
export const COUNTED: RegExp =
  /人数|人口|编制|在职|在编|户数|件数|个数|数量|次数|场数|辆|台数|宗|（[人户件个次台]）|^[人户件]$|分值|得分|权重/

/** Wholes that official accounts divide in the same way everywhere: of each part one of the readings is the line to be added. */
export interface NamedParts {
  readonly whole: RegExp
  readonly parts: readonly (readonly RegExp[])[]
}

export const NAMED_PARTS: readonly NamedParts[] = [
  {
    whole: /^“?三公”?经费(?:支出)?(?:合计|总额|总计)?$/,
    parts: [
      [
        /购置.{0,2}[和及与、].{0,4}(?:维护|运行)|公务用车(?:经费|费)$|^公务用车$/,
        /公(?:务用)?车.{0,2}购置/,
        /公(?:务用)?车.{0,2}(?:运行|维护)/,
      ],
      [/出国|出境/],
      [/接待/],
    ],
  },
]

/** Things of which a unit has one number a year, wherever its report tells it. */
export interface Thing {
  readonly name: string
  /** The words right before the number, and the head of a column. */
  readonly words: RegExp
  readonly head?: RegExp
  readonly unit: RegExp
  /** Kinds of it: said right before the number. */
  readonly unless: RegExp
  /** Kinds have their own numbers: compared where the text names one only. */
  readonly hasKinds?: true
}

/** Said somewhere before: of another time, or of a part of the unit. */
export const ANOTHER: RegExp = /上年|年初|去年|以内|压减|下属|二级单位|机关本级|计划|标准|同期|减少|增加/
const TAIL = '(?:[（(][^（）()]{0,20}[）)])?(?:总数|共|共有|为|有|实有|[：:])*$'

export const THINGS: readonly Thing[] = [
  {
    name: '在职人数',
    words: new RegExp(`(?:在职在编|在编在职|实际在职|年末在职|在职人员|实有人员|实有在职)(?:人员|职工|人数)?${TAIL}`),
    head: /^(?:20\d\d年)?(?:实际|年末)?在职人[数员]$/,
    unit: /^[人名]$/,
    unless: /行政|事业|参公|工勤|政法|党员/,
  },
  {
    name: '编制数',
    words: new RegExp(`编制(?:数|总数|人数)?${TAIL}`),
    head: /^(?:核定)?编制(?:人)?数$/,
    unit: /^[人名个]$/,
    unless: /领导|工勤|行政|政法/,
    hasKinds: true,
  },
  ...['编外人员', '离退休人员', '退休人员', '临聘人员', '编外聘用人员'].map((name) => ({
    name,
    words: new RegExp(`^(?:目前|现|其中|另有|另|还有|现有|年末|年末实有|实有|共有|有|还)?${name}${TAIL}`),
    unit: /^[人名]$/,
    unless: /其他/,
  })),
  {
    name: '自评得分',
    words:
      /(?<!该|此|本项|指标)(?:自评(?:综合)?(?:总)?(?:得分|分数|总分)|综合得分|总得分|绩效自评得分|评价得分|自评总分)(?:合计|共计|为|是|达|[：:])*$/,
    unit: /^分$/,
    unless: /该|此|本项|指标(?!得分)|项目|专项|资金|课题|工程/,
  },
]
