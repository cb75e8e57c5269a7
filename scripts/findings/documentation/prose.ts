// findings: documentation of what is told about the words and numbers of a text.

import { explain } from '../documentation.ts'

const ROUNDING = '四舍五入：印出的数是一个区间，例如 13006.70 即 ±0.005；区间相交就算相等'
const INFORMATION = '《预算法》第十四条：公开的信息应当真实、准确、完整'
const PRIVACY = '《个人信息保护法》第二十八条；《政府信息公开条例》第十五条'
const PUNCTUATION = 'GB/T 15834—2011《标点符号用法》'
const OFFICIAL = 'GB/T 9704—2012《党政机关公文格式》'
const LANGUAGE = '《现代汉语词典》；国家机关公文用语的通行写法'
const NUMERALS = 'GB/T 15835—2011《出版物上数字用法》'
const AUDIT = '绩报的约定：正文里的数来自数据'

export const PROSE = {
  'prose-number-unbound': explain('正文里手写了一个数，与某个数据、指标或者报告年度相同。手写的数不会随数据改变。', '年末实际在职43人。', '改为 {{名称}} 引用。', AUDIT),
  'prose-number-differs': explain('正文里手写的数与名称相同的数据不是一个值。', '年末实际在职44人。（数据为 43）', '核对哪一个对；改为 {{名称}} 引用。', AUDIT),
  'prose-sum': explain('合计与它后面（其中、包括、括号）或前面（共计、合计）列出的各部分不符，而且可以肯定：各部分之和超过合计，或者各部分的名称没有遗漏，或者只差一个数字。', '登记15343户，其中单位7136户，有证个体4153户，无证个体4064户。', '核对合计和各部分。', `${INFORMATION}；${ROUNDING}`),
  'prose-sum-doubtful': explain('合计与各部分之和相差很小，或者括号里的各部分不足合计。也可能是没有列全。', '收入1000万元，其中财政拨款900万元，事业收入95万元。', '核对；没有列全的写明。', ROUNDING),
  'prose-computation': explain('写出来的算式与它的结果不符。', '执行率=（90÷120）×100%=80%', '重新计算。', ROUNDING),
  'prose-growth': explain('增长率或增减额与句中的数不符。比上年增加 D，增长率为 D ÷（本年 − D）。', '收入110万元，比上年增加10万元，增长9.09%。', '重新计算；基数是上年数，不是本年数。', '统计的通行口径：增长率以上年数为基数'),
  'prose-rate': explain('比率与同一句（或同一行）里的分子、分母不符。', '预算100万元，实际支出90万元，执行率95%。', '核对三个数。', ROUNDING),
  'prose-rate-doubtful': explain('句中任何两个数都得不出这个比率。', '年初预算100万元，调整后120万元，实际支出90万元，执行率80%。', '写明分子和分母，或者改正。', ROUNDING),
  'prose-share': explain('占比与部分、总体两个数不符。', '支出200万元，其中基本支出50万元，占20%。', '重新计算。', ROUNDING),
  'prose-average': explain('人均数或平均数与句中的数不符。', '各季度分别为10%、20%、30%，平均为25%。', '重新计算。', ROUNDING),
  'prose-rounding': explain('比率只差末位一个单位：多半是截去了尾数，没有四舍五入。', '在职43人，编制52人，控制率82.6%。', '四舍五入。', 'GB/T 8170—2008《数值修约规则与极限数值的表示和判定》'),
  'prose-zero-divisor': explain('分母是 0 的比率没有意义，不能写作 0% 或 100%。', '预算0万元，支出0万元，控制率0%。', '写“不适用”，或者不写比率。', '算术：除数不能为 0'),
  'prose-direction': explain('增加、减少、小于、持平这些词与数字的方向相反。', '上年100万元，本年80万元，增长20%。', '核对是增是减。', INFORMATION),
  'prose-points': explain('两个百分数相减得到的是百分点，不是百分之几。', '满意度由90%提高到95%，提高5%。', '写“提高5个百分点”。', NUMERALS),
  'prose-unit': explain('单位与数据规定的单位不同；或者写作“元”的金额，只有作“万元”才与同段的合计相符。', '财政拨款收入13006.70万元，其中基金收入1769.87元。', '改正单位。', INFORMATION),
  'prose-unit-doubtful': explain('一段话的金额都以万元为单位，其中一个以元为单位，数值却相近。', '收入120.5万元，支出118.2万元，结余2.3元。', '核对单位。', INFORMATION),
  'prose-unit-missing': explain('金额写到“万”为止，没有写“元”。', '支出720.04万，占13%。', '补上“元”。', NUMERALS),
  'prose-count': explain('写明的个数与列出的不同。括号、引号里的不计；末尾有“等”的不核对。', '设科室三个：办公室、财务科。', '核对个数，或者补上漏列的。', INFORMATION),
  'prose-sequence': explain('“一是、二是、三是”中间缺了或者重复。', '一是……；三是……', '补上，或者改正序号。', NUMERALS),
  'prose-values-differ': explain('同一个数在文中两处不同。', '基础数据表在职43人，正文在职在编44人。', '核对，改成一致；口径不同的写明。', INFORMATION),
  'prose-score': explain('得分超过了这一项的分值。', '预算执行率（10分）……得11分。', '核对得分。', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
  'prose-claim': explain('绝对的说法与数字不符。表式可以用 claims 写明一种说法成立的条件；没有数据的文本，以文中自己的数字判断。', '严格按照年初预算支出。（调整率 270%）', '改为符合实际的说法。', '表式的 claims（format.yaml）'),
  'prose-date-impossible': explain('历法里没有这一天。', '2023年2月30日', '改正日期。', '公历'),
  'prose-date-order': explain('填报日期早于评价年度结束。', '评价年度：2023年度。填报日期：2023年6月28日', '核对日期。', '财预〔2020〕10号：绩效自评在预算年度终了后进行'),
  'prose-year': explain('手写的年份不是报告的年度，却用来说这个年度的数。', '（2020 年度报告）2018年三公经费预算6.94万元。', '改为 {{年度}} 或 {{上年度}}。', AUDIT),
  'prose-stale': explain('年度已经结束，正文还用“截至目前”“今年以来”“预计”这样的说法。', '截至目前完成投资76万元。', '改为全年的情况，或者写明日期。', '财预〔2020〕10号：绩效自评在预算年度终了后进行'),
  'prose-heading-number': explain('标题的序号由表式编排，手写的会重复。', '## （一）职能职责', '删去手写的序号。', AUDIT),
  'prose-numbering': explain('标题的序号重复，或者跳过了一个。', '九、结果应用　九、其他情况', '重新编号。', `${OFFICIAL} 7.3.3`),
  'prose-heading-repeats': explain('下级标题与上级标题一样，等于没有标题。', '一、基本情况　（一）基本情况', '改写其中一个。', OFFICIAL),
  'prose-section-empty': explain('标题之下没有内容。', '四、其他需要说明的情况', '没有情况的，写明没有。', INFORMATION),
  'prose-annex-missing': explain('正文提到一个附件或表格，文中没有。', '详见附件9。', '补上，或者删去这句话。', `${OFFICIAL} 7.3.4`),
  'prose-punctuation': explain('汉字之间用了半角的逗号、括号等。没有数据的文本只提示一次，并写明处数。', '预算编制合理,执行规范。', '改为全角。', PUNCTUATION),
  'prose-document-number': explain('发文字号的年份要用六角括号。', '财预[2020]10号', '写作 财预〔2020〕10号。', `${OFFICIAL} 7.2.5`),
  'prose-quotation': explain('引号有开无合，或者有合无开。', '开展“三零创建活动。', '补齐。', PUNCTUATION),
  'prose-loose-decimal': explain('写到小数第二位的数，后面不能再说“余”“多”。', '涉及金额467.64万余元', '删去“余”，或者写成整数。', NUMERALS),
  'prose-doubled-mark': explain('标点重复。', '工作完成。。', '删去一个。', PUNCTUATION),
  'prose-word': explain('写错的字词，按前后文只有一种改法。', '截止2023年12月31日', '照提示改正。', LANGUAGE),
  'prose-doubled-word': explain('重复的字词。', '平稳的的社会环境', '删去一个。', LANGUAGE),
  'prose-placeholder': explain('模板里的占位符没有填写。', 'XX万元；待填', '填写，或者删去。', INFORMATION),
  'prose-identity-number': explain('公开的文本里有校验位正确的身份证号码。', '（18 位号码）', '删去。', PRIVACY),
  'prose-bank-card': explain('公开的文本里有校验位正确的银行卡号。', '（16 至 19 位号码）', '删去。', PRIVACY),
  'prose-mobile': explain('手机号码出现在联系电话以外的地方。', '有问题请找张某（手机号码）。', '删去，或者填在联系电话一栏。', PRIVACY),
} as const
