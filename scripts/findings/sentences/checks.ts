// findings: sentences about the checks that a form declares, and about dates and blanks.

import { say } from '../sentence.ts'

const SOURCE = ['依据：{source}', 'source: {source}'] as const

export const CHECKS = {
  'sum-differs': say(
    '“{name}”为 {stated}，各部分之和为 {computed}，相差 {difference}',
    '“{name}” is {stated}, its parts add up to {computed}, difference {difference}',
    ['各部分：{other}', 'parts: {other}'],
    SOURCE,
  ),
  'pair-differs': say(
    '“{name}”为 {stated}，“{other}”为 {computed}，两者应当相等，相差 {difference}',
    '“{name}” is {stated}, “{other}” is {computed}, they must be equal, difference {difference}',
    SOURCE,
  ),
  'balance-fails': say(
    '{name}收支不平：应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
    'the balance of {name} fails: {identity}; left {stated}, right {computed}, difference {difference}',
    SOURCE,
  ),
  'balance-opening-blank': say(
    '{name}支出 {stated}，超过收入 {computed}，相差 {difference}，没有填写年初结转和结余',
    '{name}: {stated} spent, {computed} came in, difference {difference}, and no opening balance is given',
    ['填写年初结转和结余', 'give the opening balance'],
    SOURCE,
  ),
  'rate-differs': say(
    '“{name}”填作 {stated}，以“{other}”为分母计算得 {computed}，相差 {difference}',
    '“{name}” is given as {stated}, over “{other}” it is {computed}, difference {difference}',
    SOURCE,
  ),
  'rate-over-whole': say(
    '“{name}”为 {computed}，超过 100%，而它的分母是{base}',
    '“{name}” is {computed}, over 100%, although its base is {base}',
    ['核对分子、分母的口径', 'check what is counted above and below'],
    SOURCE,
  ),
  'rate-base-differs': say(
    '“{name}”原文印作 {stated}，像是以“{used}”作分母；应以“{base}”为分母，计算得 {computed}',
    '“{name}” was printed as {stated}, which looks like a share of “{used}”; of “{base}” it is {computed}',
  ),
  'rate-unattainable': say(
    '“{name}”为 {stated}，而“{base}”是 {count}，没有哪个整数能得出这个比率',
    '“{name}” is {stated}, but “{base}” is {count}, and no whole number of it gives this rate',
    ['核对比率，或核对分母', 'check the rate, or its base'],
  ),
  'mean-differs': say(
    '“{name}”为 {stated}，各数平均为 {computed}，相差 {difference}',
    '“{name}” is {stated}, the mean of the series is {computed}, difference {difference}',
    ['各数：{other}', 'series: {other}'],
    SOURCE,
  ),
  'growth-differs': say(
    '“{name}”填作 {stated}，按本年和上年计算得 {computed}，相差 {difference}',
    '“{name}” is given as {stated}, this year and last give {computed}, difference {difference}',
    SOURCE,
  ),
  'part-over-whole': say(
    '“{name}”为 {stated}，大于“{other}”的 {computed}，相差 {difference}',
    '“{name}” is {stated}, more than “{other}”, which is {computed}, difference {difference}',
    SOURCE,
  ),
  'staff-over-quota': say(
    '“{name}”为 {stated} 人，超过“{other}”的 {computed} 人，相差 {difference} 人',
    '“{name}” is {stated}, over the quota “{other}” of {computed}, difference {difference}',
    ['核对口径；确实超编的在 waivers 写明', 'check who is counted; where the quota is really exceeded, say so in waivers'],
    SOURCE,
  ),
  'staff-quota-blank': say(
    '“{other}”有 {found} 人，“{name}”却是空白',
    '“{other}” is {found}, but its quota “{name}” is blank',
    ['填写编制数', 'give the quota'],
    SOURCE,
  ),
  'last-year-differs': say(
    '“{name}”为 {stated}，上年报告的“{other}”为 {computed}，相差 {difference}',
    '“{name}” is {stated}, last year’s report has “{other}” as {computed}, difference {difference}',
    ['照上年报告改正；上年数作过调整的在 waivers 写明', 'correct it after last year’s report; where that was restated, say so in waivers'],
    SOURCE,
  ),
  'shares-not-whole': say(
    '各项占比合计 {stated}，应为 {computed}，相差 {difference}，不是舍入造成的',
    'the shares add up to {stated}, not {computed}; the difference {difference} is more than rounding',
    ['各项：{name}', 'shares: {name}'],
    SOURCE,
  ),
  'budget-adjustment-unexplained': say(
    '“{name}”为 {computed}，超过 {limit}，没有说明原因',
    '“{name}” is {computed}, more than {limit}, and no reason is given',
    ['在 {where} 说明原因', 'give the reason in {where}'],
    SOURCE,
  ),
  'dates-out-of-order': say(
    '“{name}”为 {stated}，早于“{before}”的 {computed}',
    '“{name}” is {stated}, before “{before}”, which is {computed}',
    SOURCE,
  ),
  'dated-before-year-end': say(
    '报告落款 {stated}，{year} 年度那时还没有结束',
    'the report is dated {stated}, before the year {year} had ended',
    ['改正 dated', 'correct dated'],
  ),
  'date-after-filing': say(
    '“{name}”为 {stated}，晚于报告的落款日期 {computed}',
    '“{name}” is {stated}, later than the date of the report, {computed}',
  ),
  'columns-identical': say(
    '“{name}”和“{other}”两栏有数的 {count} 行全部相同，请核实不是照抄',
    '“{name}” and “{other}” agree in all {count} rows that have amounts; make sure that none was copied',
    SOURCE,
  ),
  'stated-zero-divisor': say(
    '“{name}”原文印作 {stated}，除数为 0，没有结果，应印“{mark}”',
    '“{name}” was printed as {stated}, but its divisor is 0 and it has no value; print “{mark}”',
    ['公式：{formula}', 'formula: {formula}'],
  ),
  'stated-blank': say(
    '“{name}”原文印作 {stated}，而基础数据是空白，无从核对',
    '“{name}” was printed as {stated}, but its data are blank',
    ['补上：{names}', 'give {names}'],
    ['没有发生的填 0，空白不是 0', 'write 0 for nothing; a blank is not 0'],
  ),
  'not-assessable': say(
    '“{check}”没有核对，缺少 {count} 项数据：{names}',
    'not checked: {check}; absent ({count}): {names}',
    ['另有 {more} 项', 'and {more} more'],
    ['有数据的补上；确实没有的不必理会', 'give what there is; what there is not needs no answer'],
  ),
} as const
