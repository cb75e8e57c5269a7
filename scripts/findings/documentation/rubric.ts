// findings: documentation of indicators, rules and scores.

import { explain } from '../documentation.ts'

const INDICATORS = '表式的评分标准（indicators.yaml）'
const WEIGHTS = '各级指标的分值逐级相等，合计为满分；财预〔2020〕10号的自评表即如此排列'
const METHOD = '自评打分的一般做法（财预〔2020〕10号及各地自评表）'

export const RUBRIC = {
  'tiers-not-exhaustive': explain(
    '分档重叠、有空档、次序颠倒或没有一档能得满分：同一个数可能得两种分，或者不得分。',
    'tiers: [{ below: 5%, worth: 3 }, { below: 5%, worth: 2 }]',
    '各档首尾相接、互不重叠，并写明其余情况（otherwise）。',
    INDICATORS,
  ),
  'points-not-weight': explain(
    '一个指标的各项评分标准加起来不等于它的分值。',
    'weight: 3\npoints: [{ worth: 1 }, { worth: 1 }]',
    '改正分值或各项的 worth。',
    WEIGHTS,
  ),
  'indicator-name-twice': explain(
    '两个指标同名，填报和引用时无法分辨。',
    '- name: 社会效益\n- name: 社会效益',
    '给其中一个换一个名称。',
    INDICATORS,
  ),
  'weights-not-equal': explain(
    '上级指标的分值不等于下级各指标之和，总分就不是满分。',
    'name: 投入\nweight: 11\nchildren: [{ weight: 10 }]',
    '改正其中一级的分值。',
    WEIGHTS,
  ),
  'indicator-unknown': explain(
    '填报了这套表式里没有的指标，它不计分。',
    '产处: { 按时完成: true }',
    '改成提示的名称，或删去。',
    INDICATORS,
  ),
  'input-unknown': explain('指标没有这个填报项，写的值不会用到。', '产出: { 按时: true }', '改成提示的名称，或删去。', INDICATORS),
  'indicators-not-asked': explain(
    '表式自带指标，单位年度里的 indicators.yaml 不会被读取。',
    'content/某单位/2024/indicators.yaml',
    '删去这个文件；填报写在 report.yaml 的 indicators 里。',
    '表式的约定（format.yaml 的 indicators）',
  ),
  'group-weights-differ': explain(
    '单位自拟的指标改动了表式规定的上级分值。',
    '产出: { weight: 45 }（表式规定 50）',
    '改回规定的分值，或者不写。',
    METHOD,
  ),
  'target-loss-unusable': explain(
    '指标值与扣分方式不相称：文字没有“每差 1%”可言。',
    'target: 显著提高\nloss: { per: 1%, deduct: 0.5 }',
    '百分数的指标值用百分数的 per；文字的指标值不写 loss。',
    INDICATORS,
  ),
  'target-not-comparable': explain(
    '实际完成值与指标值的单位或种类不同，无法判断是否完成。',
    'target: ≥95%\nactual: 已完成',
    '用同样的计量单位填写，或直接写分数和理由。',
    METHOD,
  ),
  'score-undetermined': explain(
    '评分标准要用的数据是空白或算不出，这一项没有得分。',
    '人员控制（编制数为 null）',
    '补上数据；确实没有的，写 { score: 分数, reason: 理由 }。',
    INDICATORS,
  ),
  'score-over-weight': explain(
    '酌定的得分小于 0 或高于这一项的分值。',
    '产出: { score: 31, reason: … }（分值 30）',
    '改成 0 到分值之间的分数。',
    '得分不超过分值',
  ),
  'score-without-reason': explain(
    '不按评分标准、由人酌定的得分没有写理由，复核的人无从判断。',
    '产出: { score: 25 }',
    '写明 reason。',
    `${METHOD}：偏离要说明原因`,
  ),
  'points-lost-without-reason': explain(
    '有扣分而没有写原因。自评要求说明偏差的原因和改进的办法。',
    '产出: { 按时完成: false }',
    '在 indicators 的这一项下写 reason；已在别处说明的，写一条豁免。',
    `${METHOD}：有偏差要说明原因和改进措施`,
  ),
} as const
