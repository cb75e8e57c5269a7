// figures: what a formula must have somewhere, in words.

import type { Terms } from '../../base/check.ts'

export const FORMULA_TERMS: Terms = {
  'end-of-formula': ['公式结尾', 'the end of the formula'],
  operand: ['数、名称、函数或左括号', 'a number, a name, a function or “(”'],
  operator: ['运算符或公式结尾', 'an operator or the end of the formula'],
  'closing-parenthesis': ['右括号', '“)”'],
  // oxlint-disable-next-line unicorn/no-thenable
  'comma-or-closing-parenthesis': ['逗号或右括号', 'a comma or “)”'],
  // oxlint-disable-next-line unicorn/no-thenable
  then: ['“则”', '“则” (then)'],
  else: ['“否则”', '“否则” (else)'],
  'one-comparison': ['只有一个比较（连续比较用“且”）', 'a single comparison (join two with 且)'],
  'closing-quote': ['成对的引号', 'a matching quotation mark'],
  'quoted-segment': ['用「」括好、非空、不含句点的一段名称', 'a name segment closed with 」, not empty, without a dot'],
  segment: ['句点后的一段名称', 'a name segment after the dot'],
  'plain-number': ['规范的数，如 12.50（以数字开头的名称用「」括起）', 'a plain number such as 12.50'],
  'one-or-more': ['至少 1', 'at least 1'],
  number: ['数', 'a number'],
  text: ['文字', 'a text'],
  truth: ['是非', 'a truth value'],
  blank: ['空', 'blank'],
  'present-call': ['用“有值(…)”判断是否为空', '有值(…) to ask whether there is a value'],
  places: ['直接写出的 0 到 20 的整数位数', 'a whole number of places, 0 to 20'],
  expression: ['算式', 'an expression'],
  comparison: ['一条比较式（= ≠ < ≤ > ≥）', 'one comparison (= ≠ < ≤ > ≥)'],
}
