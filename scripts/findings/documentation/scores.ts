// findings: documentation of what is told about awards, targets and printed scores.

import { explain } from '../documentation.ts'

const RUBRIC = '表式的评分标准（indicators.yaml）'
const SELF = '财预〔2020〕10号：绩效自评的计分'
const STATED = '绩报的约定：stated 只核对、不使用'

export const SCORES = {
  'grades-not-sound': explain(
    '表式的等级有空档或重复：某些总分没有等级，或同一个分数有两个等级。',
    'grades: [{ name: 优, from: 90 }, { name: 良, from: 90 }]',
    '每个等级写不同的起始分，最低的一个从 0 起。',
    '表式的等级界线（format.yaml 的 grades）',
  ),
  'award-against-rule': explain(
    '写了酌情分，但计分所需的数据都有，按评分标准算出的是另一个分数。印出来的标准和得分就对不上了。',
    '预算调整率:\n  预算调整幅度: { score: 3, reason: 按满分计 }（预算调整率 116.86%，标准为不得分）',
    '删去 score，让程序计分；有不计入的情形等正当理由的，写豁免说明。',
    RUBRIC,
  ),
  'award-unattainable': explain(
    '评分标准只能得出有限的几个分数（分档、按例扣分、符合与否），酌情分不在其中。',
    '细化量化: { score: 0.7, reason: 基本量化 }（三档：1、0.5、0）',
    '改成标准能得出的分数。',
    RUBRIC,
  ),
  'target-met-docked': explain(
    '实际完成值已经达到指标值，却扣了分，等于另有一套没有公布的标准。',
    '社会公众满意度:\n  实际完成值: { score: 9, reason: 从严, actual: 96% }（指标值 96%）',
    '恢复满分；确有其他依据的写豁免说明。',
    SELF,
  ),
  'target-missed-full': explain(
    '实际完成值没有达到指标值，却给了满分，或给得比标准多。审计最常指出的问题之一。',
    '社会公众满意度:\n  实际完成值: { score: 10, reason: 基本达到, actual: 95% }（指标值 96%）',
    '按标准扣分，并写明偏差原因。',
    SELF,
  ),
  'full-marks-without-actual': explain(
    '给了满分，但评分所需的数据空缺，也没有写实际完成了什么，得分没有依据。',
    '政府采购执行率: { score: 1, reason: 执行较好 }（采购预算和决算都空白）',
    '补上数据；由人评定的，在 actual 写明实际完成值。',
    SELF,
  ),
  'targets-identical': explain(
    '所有可以计量的指标，实际完成值与指标值一个不差。实际工作总有超过和不足，全部相同多半是照抄，或指标值是事后倒填的。',
    '执法办案件数: { 实际完成值: 190件 }（指标值 190件，其余各项同样）',
    '逐项核实实际完成值；确实如此的不必理会。',
    '财政和审计部门复核自评时的通行做法',
  ),
  'indicator-class': explain(
    '指标的名称说明它属于另一类：及时、准时说的是时效，却放在质量之下，权重也就算到了别处。',
    '- name: 质量指标\n  children: [{ name: 任务完成准时率 }]',
    '移到应属的一类之下，或改用与本类相符的指标。',
    '表式的指标分类（figures.yaml 的 classes）',
  ),
  'deduction-without-problem': explain(
    '有指标失了分，“存在的问题”一节却写没有问题。',
    '# 存在的问题及原因分析\n\n无。（总分 86.2）',
    '对照失分的指标写出问题和原因。',
    '财预〔2020〕10号：偏离目标的说明原因',
  ),
  'deduction-without-measure': explain(
    '有指标失了分，“改进措施”一节没有写措施。',
    '# 下一步改进措施\n\n无。（总分 86.2）',
    '针对每个问题写出措施。',
    '财预〔2020〕10号：偏离目标的提出改进措施',
  ),
  'score-differs': explain(
    '已公布的得分或扣分，与按评分标准算出的不同。',
    'stated: { 指标.按时完成.得分: 8 }（计算得 7）',
    '核对原文和计分所需的数据；原文确实印错的写豁免说明。',
    `${RUBRIC}；${STATED}`,
  ),
  'total-differs': explain(
    '已公布的总分，与各项得分之和（或满分减去各项扣分）不同。',
    'stated: { 总分: 87 }（各项合计 86.2）',
    '核对各项得分；原文确实加错的写豁免说明。',
    `得分汇总；${STATED}`,
  ),
  'grade-differs': explain(
    '已公布的等级，与总分所在的等级不同；有一票定级情形的，以定级为准。',
    'stated: { 等级: 良 }（总分 97，90 分起为优）',
    '核对总分和等级界线。',
    '表式的等级界线（format.yaml 的 grades）',
  ),
} as const
