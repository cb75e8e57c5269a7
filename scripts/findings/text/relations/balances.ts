// findings: relations of what there was, what came and went, and what is left. One entry each.

import { proseComputation } from '../amounts/computation.ts'
import type { Written } from './relation.ts'

const MONEY = ['money'] as const
const STOCK = ['money', 'count'] as const
const COUNT = ['count'] as const
const REST = '[^，。；]{0,12}'

export const BALANCES: readonly Written[] = [
  {
    formula: '期末 = 期初 + 增加 - 减少',
    kinds: STOCK,
    roles: {
      期末: `(?:年末|期末|年底|结转下年|转下年)${REST}`,
      期初: { words: `(?:年初|期初|上年结转|上年末|上年结余|旧存|20\\d\\d年末|20\\d\\d年底)${REST}`, unless: /预算/ },
      减少: {
        words: `(?:支出|减少|处置|报废|核销|调出|转出|上缴|收回|发出|领用|出库|退休|退出|脱贫|注销|偿还|归还|使用|支付|改造|完成|拆除|搬迁)${REST}`,
        isMany: true,
      },
      增加: { words: `(?:收入|新增|增加|调入|购置|购入|入库|接收|新建|拨款|下达)${REST}`, isMany: true },
    },
    told: proseComputation,
    unless: /分配|其中|净值|折旧/,
    place: 'last',
    inTables: true,
    fires: '年初结转56.32万元，本年收入820.15万元，本年支出801.40万元，年末结转85.07万元。',
    silent: '年初结转56.32万元，本年收入820.15万元，本年支出801.40万元，年末结转75.07万元。',
  },
  {
    formula: '收入总计 = 本年收入 + 结转 + 动用结余',
    kinds: MONEY,
    roles: {
      收入总计: '收入总计',
      动用结余: { words: '使用[^，。；]{0,8}结余|动用[^，。；]{0,10}|用事业基金弥补收支差额', isOptional: true },
      结转: { words: '(?:年初|上年)(?:结转和?结余|结转|结余)', isOptional: true },
      本年收入: '(?:本年|当年)?收入合计|(?:本年|当年)收入',
    },
    told: proseComputation,
    inTables: true,
    fires: '本年收入合计2300.00万元，年初结转和结余120.50万元，收入总计2440.50万元。',
    silent: '本年收入合计2300.00万元，年初结转和结余120.50万元，收入总计2420.50万元。',
  },
  {
    formula: '支出总计 = 本年支出 + 结转 + 结余分配',
    kinds: MONEY,
    roles: {
      支出总计: '支出总计',
      结余分配: { words: '结余分配', isOptional: true },
      结转: { words: '年末(?:结转和?结余|结转|结余)|结转下年', isOptional: true },
      本年支出: '(?:本年|当年)?支出合计|(?:本年|当年)支出',
    },
    told: proseComputation,
    inTables: true,
    fires: '本年支出2250.50万元，年末结转和结余190.00万元，支出总计2420.50万元。',
    silent: '本年支出2250.50万元，年末结转和结余170.00万元，支出总计2420.50万元。',
  },
  {
    formula: '支出总计 = 收入总计',
    kinds: MONEY,
    roles: { 支出总计: '支出总计', 收入总计: '收入总计' },
    told: proseComputation,
    inTables: true,
    fires: '收入总计1860.2万元，支出总计1806.2万元。',
    silent: '收入总计1860.2万元，支出总计1860.2万元。',
  },
  {
    formula: '调整后预算 = 年初预算 + 追加 - 调减',
    kinds: MONEY,
    roles: {
      调整后预算: '调整后?预算|调整后|全年预算|调整为|预算调整为|调整到|预算总',
      追加: { words: '追加|调增|追加预算|增加预算|年中增加', isOptional: true },
      调减: { words: '调减|追减|压减|减少预算|年中减少|收回', isOptional: true },
      年初预算: '年初预算|年初预算安排|年初批复预算|年初安排|预算|预算安排',
    },
    told: proseComputation,
    fires: '年初预算1200.50万元，年中追加300.25万元，调整后预算1510.75万元。',
    silent: '年初预算1200.50万元，年中追加300.25万元，调整后预算1500.75万元。',
  },
  {
    formula: '结余 = 预算 - 支出',
    kinds: MONEY,
    roles: {
      结余: '节约|节支|节省|节约资金|结余|剩余|未支出|结余资金|结转|年末结转|结转下年',
      支出: '实际支出|支出|决算|使用|实际使用|执行|支付|已支付|实际支付|已拨付|已使用|(?:实际)?采购|(?:中标|成交|合同)(?:价|金额)',
      预算: '预算|预算安排|下达|批复|预算收入|到位|收到指标|资金到位|实际到位|(?:下达|收到)[^，。；]{0,8}',
    },
    told: proseComputation,
    unless: /上年|追加|收回|调整|其中|比|较/,
    fires: '下达资金650万元，实际支出612.3万元，结余47.7万元。',
    silent: '下达资金650万元，实际支出612.3万元，结余37.7万元。',
  },
  {
    formula: '比预算节约 = 预算 - 支出',
    kinds: MONEY,
    roles: {
      比预算节约: '[比较](?:年初|全年)?预算数?(?:节约|节支|节省)',
      支出: '支出|决算|实际支出|支出决算|执行',
      预算: '预算',
    },
    told: proseComputation,
    unless: /上年|追加|调整|其中/,
    fires: '培训费预算10.00万元，支出8.20万元，比预算节约1.20万元。',
    silent: '培训费预算10.00万元，支出8.20万元，比预算节约1.80万元。',
  },
  {
    formula: '结余 = 收入 - 支出',
    kinds: MONEY,
    roles: {
      结余: '结余|当年结余|本年结余|收支结余|收支相抵',
      收入: '收入|本年收入|总收入|收入合计',
      支出: '支出|本年支出|总支出|支出合计',
    },
    told: proseComputation,
    unless: /上年|年初|结转|其中|比|较/,
    isLoose: true,
    fires: '收入3118.1万元，支出3089.4万元，结余28.9万元。',
    silent: '收入3118.1万元，支出3089.4万元，结余28.7万元。',
  },
  {
    formula: '缺口 = 需要 - 落实',
    kinds: MONEY,
    roles: {
      缺口: '缺口|资金缺口|尚缺|还缺',
      需要: '需|需要|年需|应需|共需|需资金|需管护资金|资金需求',
      落实: '落实|已落实|到位|已到位|已安排|目前落实|目前到位',
    },
    told: proseComputation,
    fires: '年需管护资金246万元，目前落实132万元，缺口124万元。',
    silent: '年需管护资金246万元，目前落实132万元，缺口114万元。',
  },
  {
    formula: '净值 = 原值 - 折旧',
    kinds: MONEY,
    roles: { 净值: '净值|账面净值', 原值: '(?:账面)?原值', 折旧: '累计折旧|折旧' },
    told: proseComputation,
    inTables: true,
    fires: '固定资产原值800万元，累计折旧320万元，净值490万元。',
    silent: '固定资产原值800万元，累计折旧320万元，净值480万元。',
  },
  {
    formula: '净资产 = 资产 - 负债',
    kinds: MONEY,
    roles: {
      净资产: '净资产|净资产合计|净资产总计',
      资产: '(?<!净)资产|资产总额|资产总计|资产合计|总资产',
      负债: '负债|负债总额|负债总计|负债合计|总负债',
    },
    told: proseComputation,
    fires: '资产总额5320.4万元，负债820.4万元，净资产4600万元。',
    silent: '资产总额5320.4万元，负债820.4万元，净资产4500万元。',
  },
  {
    formula: '净增 = 增加 - 减少',
    kinds: COUNT,
    roles: {
      净增: '净增加?',
      减少: { words: '(?:调出|减少|退出|注销|退休|辞职|减员|迁出)', isMany: true },
      增加: { words: '(?:调入|新增|增加|招录|录用|新招|迁入|增员)', isMany: true },
    },
    told: proseComputation,
    place: 'last',
    fires: '本年调入6人，调出2人，净增8人。',
    silent: '本年调入6人，调出2人，净增4人。',
  },
  {
    formula: '未结 = 受理 - 办结',
    kinds: COUNT,
    roles: {
      未结: `(?:未结|未办结|未完成|未整改|未化解|剩余|尚有|余下|在办|未销号)${REST}`,
      办结: `(?<![未在])(?:办结|审结|审执结|结案|整改|化解|销号|处理|办理完|完成)${REST}`,
      受理: `(?:受理|收案|收到|排查|交办|共有|接收|接到|登记)${REST}`,
    },
    told: proseComputation,
    fires: '受理申请1386件，办结1297件，未办结99件。',
    silent: '受理申请1386件，办结1297件，未办结89件。',
  },
  {
    formula: '空编 = 编制 - 在职',
    kinds: COUNT,
    roles: {
      空编: '空编|缺编|空缺|空余编制',
      编制: '编制|编制人数|核定编制|编制总数',
      在职: '实有|实有人员|在职|在编|在职人员|在编人员|实有在职人员|在职在编人员',
    },
    told: proseComputation,
    inTables: true,
    fires: '核定编制48名，实有45人，空编4名。',
    silent: '核定编制48名，实有45人，空编3名。',
  },
]
