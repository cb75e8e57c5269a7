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

/** Of which public fund money is; the first that fits. */
export const FUNDS: readonly (readonly [fund: string, words: RegExp])[] = [
  ['一般公共预算', /一般公共(?:服务)?预算(?:财政)?(?:拨款)?(?:安排的?)?|一般公共财政/],
  ['政府性基金', /政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?/],
  ['国有资本', /国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?/],
  ['财政拨款', /财政(?:拨款|补助)/],
]

/** Said before a name, and no part of it. */
export const LEADS: RegExp =
  /^(?:其中|其|全年|年度|本年度?|当年|今年|年末|年底|期末|目前|现有|现|截至|累计|共计|总计|合计|共有|共|另有|还有|另|有|实际|已|我(?:单位|部门|局|委|办|院|校|所|乡|镇|街道|中心|县|市|区)|本(?:单位|部门|局|委|办|院|校|所|乡|镇|街道|中心)|全(?:局|委|院|校|所|乡|镇|街道|县|市|区)|单位|部门|街道|核定|组织|开展|完成|和|及|由|从|安排|下达|批复|[，,])+/

/** Said behind a name: stage and manner. */
export const TAILS: RegExp =
  /(?:的|共|共计|总计|总额|总数|为|是|达到?|约|有|数|额|金额|资金总额|(?:年初|全年|年中|当年|本年|年度|调整后?的?)?(?:预算|决算|执行|计划|批复|下达|安排|拨付|调整)|实际|全部|人数|等)+$/

/** Names of one thing, of which a unit has one number a year. */
export const ALIASES: readonly (readonly [name: string, words: RegExp])[] = [
  ['三公经费', /^三公经费(?:支出)?(?:合计)?$/],
  ['公务接待费', /^(?:公务)?接待(?:费|经费|费用)(?:支出)?$/],
  ['公务用车运行维护费', /^公(?:务用)?车(?:运行(?:和)?维护|运行|维护)(?:支出|(?:费|经费|费用)(?:支出)?)$/],
  ['公务用车购置费', /^公(?:务用)?车购置(?:费|经费)?(?:支出)?$/],
  ['公务用车购置及运行维护费', /^公(?:务用)?车购置(?:及|和|与)运行(?:维护)?(?:费|经费)(?:支出)?$/],
  ['因公出国费', /^(?:因公)?出国(?:境)?(?:费|经费|费用)(?:支出)?$/],
  ['机关运行经费', /^机关运行(?:经)?费(?:支出)?$/],
  ['人员经费', /^人员(?:经费|支出)$/],
  ['公用经费', /^(?:日常)?公用(?:经费|支出)$/],
  ['基本支出', /^基本支出$/],
  ['项目支出', /^项目支出$/],
  ['项目资金', /^项目(?:总)?资金$/],
  ['政府采购', /^政府采购(?:支出|金额)?(?:合计)?$/],
  ['收入合计', /^收入合计$/],
  ['支出合计', /^(?:支出合计|总支出)$/],
  ['年末结转结余', /^(?:结转和?结余|结余结转)(?:资金)?$/],
  ['在职人员', /^(?:实有在职|在职在编|在编在职|实有|在职|在编)(?:人员|职工|干部职工|干部)?$/],
  ['编制', /^(?:人员)?编制$/],
  ['编外人员', /^编外(?:聘用)?人员$/],
  ['离退休人员', /^离退休(?:人员|干部)$/],
  ['退休人员', /^退休(?:人员|干部)$/],
  ['自评得分', /^(?:部门)?(?:整体支出)?(?:绩效)?自评(?:综合)?(?:总)?(?:得分|分数|总分)$|^(?:综合|总)得分$/],
  ['评价得分', /^(?:绩效)?评价(?:综合)?(?:总)?(?:得分|分数|总分)$/],
]

export function aliasOf(name: string): string | undefined {
  return ALIASES.find(([, words]) => words.test(name))?.[0]
}

export function isAlias(name: string): boolean {
  return ALIASES.some(([alias]) => alias === name)
}

/** From here on a passage speaks of one project or one part of the unit. */
export const OWNER: RegExp =
  /[\u4e00-\u9fffA-Za-z]{3,20}(?<!部门|单位|整体|支出|实施|开展|重点|本年|全年|其他|各类|以下|个|类)(?:项目|工程|课题|中心|学校|分局|支队|大队|敬老院|卫生院|公司)(?!支出|资金|经费)|(?:下属|二级|机关本级|局本级|本级)/g

/** Said in the clause: a time that is no whole year, or no number of what was. */
export const PART_YEAR: RegExp =
  /(?:上半年|下半年|[一二三四]季度|\d{1,2}[-—至～~]\d{1,2}月|截[至止](?!(?:20\d\d年)?(?:12月|年末|年底))|\d{1,2}月(?!31日)|每[人户月年天次]|人均|户均|平均|(?<!高)标准|目标|拟|预计|指标值|以上的|以下的|超过)/

/** Of a heading they say nothing by which its text would be of another thing than the report. */
export const HEADING_WORDS: RegExp =
  /第[一二三四五六七八九十]部分|部门|单位|整体|项目|资金|支出|收入|收支|预算|决算|执行|绩效|自评|评价|评估|报告|情况|概况|概述|说明|分析|总体|具体|基本|主要|存在|问题|原因|建议|措施|下一步|改进|工作|打算|经验|做法|结论|得分|指标|目标|完成|实现|产出|效益|满意度?|过程|决策|投入|管理|使用|拨付|到位|组织|实施|背景|内容|结构|构成|职能|职责|机构|设置|人员|编制|资产|占用|国有|政府|采购|机关|运行|经费|三公|公务|用车|接待|因公|出国境?|一般|公共|财政|拨款|政府性|基金|资本|经营|结转|结余|年初|年末|年度|本年|其他|重要|重大|事项|相关|需要|附件|附表|名词|解释|数量|质量|时效|成本|社会|经济|生态|可持续|影响|公开|应用|结果|合理|合规|规范|完整|科学|及时|有效|准确|明确|性|率|度|比较|比|与|和|及|的|关于|对|等|\d/g

/** Of these a report tells one number a year, of whatever fund it says it is. */
export const THREE: RegExp = /^(?:三公经费|公务接待费|公务用车.*费|因公出国费|机关运行经费|政府采购)$/
/** Things of which there are people, at one time of the year. */
export const OF_PEOPLE: RegExp = /^(?:在职人员|编制|编外人员|离?退休人员|离退休人员)$/
/** Kinds of people, who are counted apart. */
export const PEOPLE: RegExp = /机关|本级|[站所队院校]|行政|事业|参公|工勤|政法|党员|领导|其他|控制数/
/** Parts that no report has more of than of the whole. */
export const WHOLES: readonly { readonly whole: RegExp; readonly parts: RegExp }[] = [
  { whole: /^(?:支出|支出合计|总支出)$/, parts: /^(?:基本支出|项目支出)$/ },
  { whole: /^基本支出$/, parts: /^(?:人员经费|公用经费)$/ },
]
/** Things that are counted by the case or by the head, and not both. */
export const COUNTED_BY: RegExp = /信访|来访|投诉|举报|案件|咨询|救助|调解/
/** The unit of money that a head of a column names. */
export const MONEY_HEAD: RegExp = /[（(](?:单位[：:])?(亿元|万元|元)[）)]/
