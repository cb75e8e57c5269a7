// findings: sentences about the words and numbers of a narrative, or of a text written elsewhere.

import { say } from '../sentence.ts'

export const PROSE = {
  'prose-number-unbound': say('“{found}”是手写的，数据里有这个数', '“{found}” is typed by hand; the data hold it', [
    '改为 {{{name}}}，数据变了正文跟着变',
    'write {{{name}}}, and the text follows the data',
  ]),
  'prose-number-differs': say('“{found}”与数据不符，“{name}”为 {expected}', '“{found}” is not what the data hold: “{name}” is {expected}', [
    '改为引用 {{{name}}}',
    'refer to {{{name}}}',
  ]),
  'prose-sum': say(
    '合计写作 {stated}，{parts} = {computed}，相差 {difference}',
    'the total is given as {stated}; {parts} = {computed}, difference {difference}',
  ),
  'prose-sum-doubtful': say(
    '合计写作 {stated}，{parts} = {computed}，相差 {difference}',
    'the total is given as {stated}; {parts} = {computed}, difference {difference}',
    ['如果没有列全，写明“等”或补上其余部分', 'where the list is not complete, say so'],
  ),
  'prose-computation': say(
    '算式“{expression}”的结果写作 {stated}，应为 {computed}',
    '“{expression}” is given as {stated}, it is {computed}',
  ),
  'prose-growth': say(
    '“{expression}”写作 {stated}，按句中的数应为 {computed}',
    '“{expression}” is given as {stated}; the numbers of the sentence make it {computed}',
  ),
  'prose-rate': say('比率写作 {stated}，{above} ÷ {below} = {computed}', 'the rate is given as {stated}; {above} ÷ {below} = {computed}'),
  'prose-rate-doubtful': say(
    '比率写作 {stated}，句中的数得不出；{above} ÷ {below} = {computed}',
    'the rate is given as {stated}, which no numbers of the sentence make; {above} ÷ {below} = {computed}',
    ['写明分子和分母', 'name what is divided by what'],
  ),
  'prose-over-whole': say('“{label}”写作 {stated}，它不会超过 100%', '“{label}” is given as {stated}; it cannot be more than 100%'),
  'prose-share': say('占比写作 {stated}，{above} ÷ {below} = {computed}', 'the share is given as {stated}; {above} ÷ {below} = {computed}'),
  'prose-average': say(
    '平均数写作 {stated}，按 {expression} 应为 {computed}',
    'the average is given as {stated}; {expression} makes it {computed}',
  ),
  'prose-rounding': say(
    '“{stated}”末位与四舍五入的结果不同，应为 {computed}',
    'the last place of “{stated}” is cut off, not rounded: {computed}',
  ),
  'prose-zero-divisor': say('分母为 {below}，比率不能写作 {stated}', 'the divisor is {below}; there is no rate {stated}', [
    '写“不适用”',
    'say that it does not apply',
  ]),
  'prose-direction': say('“{stated}”与“{against}”方向相反', '“{stated}” is contrary to “{against}”'),
  'prose-points': say(
    '两个百分数之差写作 {stated}，应为 {value} 个百分点',
    'the difference of two percentages is given as {stated}; it is {value} percentage points',
  ),
  'prose-unit': say('单位写作“{stated}”，应为“{expected}”', 'the unit is given as “{stated}”, it should be “{expected}”', [
    '“{name}”以此为单位',
    'so “{name}” is measured',
  ]),
  'prose-unit-doubtful': say(
    '“{stated}”的单位可能有误，同段的金额以“{expected}”为单位',
    'the unit of “{stated}” may be wrong; the amounts around it are in “{expected}”',
  ),
  'prose-unit-missing': say('“{stated}”缺少货币单位', '“{stated}” lacks the unit of money', ['写作“{expected}”', 'write “{expected}”']),
  'prose-count': say('写作“{stated}”，列出的有 {found} 项', '“{stated}” are announced and {found} are listed'),
  'prose-sequence': say('“{found}”前面缺了一项，或者重复', '“{found}” follows a gap or a repetition', [
    '应接第 {expected} 项',
    'number {expected} comes next',
  ]),
  'prose-values-differ': say('{label}写作 {stated}，另一处为 {other}', '{label} is {stated} here and {other} elsewhere'),
  'prose-score': say('得分 {stated} 超过分值 {weight}', 'the score {stated} is above its weight {weight}'),
  'prose-claim': say('“{stated}”与数字不符：{found}', '“{stated}” is contradicted by the numbers: {found}', [
    '成立的条件是 {unless}',
    'it stands only where {unless}',
  ]),
  'prose-date-impossible': say('没有“{stated}”这一天', 'there is no such day as “{stated}”'),
  'prose-date-order': say('日期“{stated}”在 {year} 年度结束之前', 'the date “{stated}” lies before the end of {year}'),
  'prose-year': say('“{stated}”不是这里的年度，应为 {year} 年', '“{stated}” is not the year in question, {year}', [
    '确有原因的，在句中写明',
    'where there is a reason, the sentence should give it',
  ]),
  'prose-stale': say('“{stated}”是年度没有结束时的说法，{year} 年度已经结束', '“{stated}” speaks of a year that is not over; {year} is', [
    '改为全年的数字或写明日期',
    'give the number of the whole year, or the date',
  ]),
  'prose-heading-number': say(
    '标题里不用手写序号“{found}”，序号由表式编排',
    'the number “{found}” is typed into a heading; the form numbers headings',
  ),
  'prose-numbering': say('序号“{found}”重复或不连续', 'the number “{found}” is repeated or leaves a gap', [
    '应接第 {expected}',
    'number {expected} comes next',
  ]),
  'prose-heading-repeats': say('标题“{title}”与上级标题相同', 'the heading “{title}” repeats the one above it'),
  'prose-section-empty': say('“{title}”下没有内容', 'there is no text below “{title}”', [
    '没有情况的，写明没有',
    'where there is nothing, say so',
  ]),
  'prose-unfinished': say('这一段没有写完，停在“{found}”', 'this paragraph breaks off at “{found}”'),
  'prose-annex-missing': say('提到“{name}”，文中没有', '“{name}” is named and is not there'),
  'prose-punctuation': say(
    '汉字之间用了半角标点“{found}”',
    'a half-width “{found}” stands between Chinese characters',
    ['改为“{expected}”', 'write “{expected}”'],
    ['全文共 {count} 处', '{count} of them in the text'],
  ),
  'prose-document-number': say('文号的年份写作“{found}”', 'the year of a document number is written “{found}”', [
    '按 GB/T 9704 写作“{expected}”',
    'write “{expected}” (GB/T 9704)',
  ]),
  'prose-quotation': say('引号“{found}”不成对', 'the quotation mark {found} has no partner'),
  'prose-loose-decimal': say('“{stated}”既精确到小数，又说有余', '“{stated}” is exact to its decimals and yet has something over', [
    '删去“余”或“多”',
    'leave out the word for “over”',
  ]),
  'prose-doubled-mark': say('标点重复：“{found}”', 'doubled punctuation: “{found}”'),
  'prose-word': say('“{found}”应为“{expected}”', '“{found}” should be “{expected}”'),
  'prose-doubled-word': say('重复的字词：“{found}”', 'doubled word: “{found}”'),
  'prose-placeholder': say('“{found}”是没有填写的占位符', '“{found}” was left to be filled in'),
  'prose-identity-number': say('正文里有身份证号码', 'an identity card number stands in the text', [
    '删去；公开的报告不得有个人身份信息',
    'take it out: a public report must not identify people',
  ]),
  'prose-bank-card': say('正文里有银行卡号', 'a bank card number stands in the text', ['删去', 'take it out']),
  'prose-mobile': say('正文里有手机号码', 'a mobile number stands in the text', [
    '删去，或填在联系电话一栏',
    'take it out, or put it into its field',
  ]),
} as const
