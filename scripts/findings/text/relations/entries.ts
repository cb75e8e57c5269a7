// findings: the relations that the trade's own words state. One entry each: what is missing is added here, with its examples.

import { proseScore } from '../agreement/score.ts'
import { proseAverage } from '../amounts/average.ts'
import { proseComputation } from '../amounts/computation.ts'
import { prosePartLarger } from '../amounts/part-larger.ts'
import { proseOverQuota } from '../rates/over-quota.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { BALANCES } from './balances.ts'
import { type Relation, relation, THING, type Written } from './relation.ts'

const MONEY = ['money'] as const
const STOCK = ['money', 'count'] as const
const COUNT = ['count'] as const
const SCORE = ['score'] as const

const EACH: readonly Written[] = [
  {
    formula: '总额 = 标准 × 数量',
    kinds: MONEY,
    roles: {
      标准: {
        isEach: true,
        words: `(?:每${THING}|${THING}均|单价|每${THING}每年)(?:每年)?(?:补助|补贴|发放|标准|奖励|救助|资助)?(?:标准)?`,
        unless: /平均|提高|比上/,
      },
      数量: { words: '', kind: 'count', isCounted: true },
      总额: '^(?:共|共计|计|合计|总计|累计|总共|全年共|兑付|兑现|发放)?(?:支出|发放|补助|补贴|支付|拨付|投入|救助|兑现|兑付|需)?(?:资金|金额|补助|补贴)?',
    },
    told: proseComputation,
    unless: /[月天期季]|每次|半年|预算|结余|剩余/,
    place: 'last',
    fires: '救助小学生140人，每人300元，共支出4.8万元。',
    silent: '救助小学生140人，每人300元，共支出4.2万元。',
  },
  {
    formula: '平均 = 总额 ÷ 数量',
    kinds: STOCK,
    roles: {
      平均: {
        isEach: true,
        words: `(?:${THING}均|平均每${THING}|每${THING}平均|每(?:公里|亩|平方米))[^，。；]{0,12}`,
        unless: /标准|每月|每年|每天|每次|不超|不足|单价/,
      },
      数量: { words: '', kind: 'count', isCounted: true },
      总额: { words: '', unless: /均|每/, isNamesake: true },
    },
    told: proseAverage,
    place: 'behind',
    isAcross: true,
    cutOff: proseRounding,
    fires: '现有消防队伍18支406人，平均每支29人。',
    silent: '现有消防队伍14支406人，平均每支29人。',
  },
]

const SCORES: readonly Written[] = [
  {
    formula: '得分 = 满分 - 扣分',
    kinds: SCORE,
    roles: {
      扣分: '扣|扣分|扣除|扣减|失分',
      满分: '满分|分值|权重|总分值',
      得分: '得|得分|自评得分|实得|评分|自评',
    },
    told: proseComputation,
    inTables: true,
    fires: '该项满分10分，扣1.5分，得分9分。',
    silent: '该项满分10分，扣1.5分，得分8.5分。',
  },
  {
    formula: '得分 ≤ 满分',
    kinds: SCORE,
    roles: { 满分: '满分|分值|权重', 得分: '得|得分|自评得分|实得|自评' },
    told: proseScore,
    fires: '预算编制指标分值10分，自评得分11分。',
    silent: '预算编制指标分值10分，自评得分9分。',
  },
  {
    formula: '得分 ≤ 分值',
    kinds: SCORE,
    roles: { 分值: { words: '[\\u4e00-\\u9fff]{2,12}', unless: /[每加扣减得共总]/ }, 得分: '^(?:实|自评)?得' },
    told: proseScore,
    fires: '投入20分，得21.5分；过程30分，得28分。',
    silent: '投入20分，得19.5分；过程30分，得28分。',
  },
  {
    formula: '得分率 = 得分 ÷ 满分',
    kinds: ['percent', 'score'],
    roles: {
      得分率: { words: '得分率', kind: 'percent' },
      满分: { words: '满分|分值|权重|标准分', kind: 'score' },
      得分: { words: '得|得分|自评得分|实得', kind: 'score' },
    },
    told: proseRate,
    cutOff: proseRounding,
    inTables: true,
    fires: '产出指标满分30分，得27分，得分率95%。',
    silent: '产出指标满分30分，得27分，得分率90%。',
  },
]

const RATES: readonly Written[] = [
  {
    formula: '节约率 = 节约 ÷ 预算',
    kinds: MONEY,
    roles: {
      节约率: { words: '(?:资金)?(?:节约|节支|结余)率', kind: 'percent' },
      节约: '节约|节支|节省|节约资金|结余',
      预算: '预算|预算安排|下达|到位',
    },
    told: proseRate,
    cutOff: proseRounding,
    fires: '采购预算560万元，实际采购531.4万元，节约28.6万元，节约率6.11%。',
    silent: '采购预算560万元，实际采购531.4万元，节约28.6万元，节约率5.11%。',
  },
]

const BOUNDS: readonly Written[] = [
  {
    formula: '在职 ≤ 编制',
    kinds: COUNT,
    roles: {
      编制: { words: '(?<!空|缺|超|控制)编制', unless: /领导/ },
      在职: '^(?:其中|目前|现|年末|现有|实际)?(?:实有|实际)?(?:在职|在编|在岗|实有)(?:在编|在职)?(?:人员|人数|职工|干部职工)?|^(?:实有|现有)(?:公务用)?车辆?',
    },
    told: proseOverQuota,
    unless: /超编|编外|聘|派遣|控制数|借调|挂职|军转|行政|事业|参公|工勤|其中|控制率/,
    place: 'last',
    fires: '编制28名，在职35人。',
    silent: '编制38名，在职35人。',
  },
  {
    formula: '收回 ≤ 发放',
    kinds: COUNT,
    roles: {
      收回: '(?:收回|回收)(?:有效)?(?:问卷|调查表|测评表|调查问卷)?',
      发放: '(?:发放|发出|下发)[^，。；]{0,6}(?:问卷|调查表|测评表)(?:调查)?',
    },
    told: prosePartLarger,
    fires: '发放问卷300份，收回问卷318份。',
    silent: '发放问卷300份，收回问卷288份。',
  },
  {
    formula: '实到 ≤ 应到',
    kinds: COUNT,
    roles: { 应到: '应到会?|应到代表|应参会|应出席|应参加', 实到: '实到会?|实际到会|实际参会|实际出席' },
    told: prosePartLarger,
    fires: '应参会80人，实际参会86人。',
    silent: '应参会80人，实际参会76人。',
  },
]

export const RELATIONS: readonly Relation[] = [...BALANCES, ...EACH, ...SCORES, ...RATES, ...BOUNDS].map(relation)
