// facts: a formula printed again, in one spelling, with values or labels in place of the names.

import type { Binary, Expression, Literal, Unary } from './expression.ts'
import { LEVEL } from './operators.ts'
import type { Formula } from './parse.ts'

type Show = (name: string) => string

/** Tighter than every sign: what never needs parentheses. */
const WHOLE = LEVEL.minus + 1
/** Looser than every sign: a 如果 needs parentheses inside anything but another's branches. */
const CHOICE = 0

/**
 * `财政供养人员.实际在职人数 / 财政供养人员.编制数` → `43 ÷ 52`, where `show` gives what is printed for a name.
 * With writtenName as `show`, the result is the same formula in canonical spelling.
 */
export function formulaInWords(formula: Formula, show: (name: string) => string): string {
  return words(formula.root, show)
}

function words(expression: Expression, show: Show): string {
  switch (expression.kind) {
    case 'literal':
      return literalWords(expression)
    case 'reference':
      return show(expression.name)
    case 'unary':
      return unaryWords(expression, show)
    case 'binary':
      return binaryWords(expression, show)
    case 'choice': {
      const { consequence, alternative } = expression
      const condition = atLeast(expression.condition, LEVEL.or, show)
      return `如果 ${condition} 则 ${words(consequence, show)} 否则 ${words(alternative, show)}`
    }
    case 'call': {
      const when = expression.when ? [`当 ${words(expression.when, show)}`] : []
      return `${expression.called.name}(${[...expression.given.map((argument) => words(argument, show)), ...when].join(', ')})`
    }
  }
}

function literalWords({ value, text }: Literal): string {
  if (typeof value !== 'string') return text
  return /[“”]/.test(value) ? `"${value}"` : `“${value}”`
}

function unaryWords({ operator, operand }: Unary, show: Show): string {
  if (operator === '非') return `非 ${atLeast(operand, LEVEL.not, show)}`
  return `−${unsigned(operand, LEVEL.minus, show)}`
}

function binaryWords({ sign, left, right }: Binary, show: Show): string {
  // Comparisons do not chain, so neither side may be one; other signs go from left to right.
  const leftLevel = sign.level === LEVEL.comparison ? sign.level + 1 : sign.level
  const shownRight = sign.level > LEVEL.comparison ? unsigned(right, sign.level + 1, show) : atLeast(right, sign.level + 1, show)
  return `${atLeast(left, leftLevel, show)} ${sign.operator} ${shownRight}`
}

function atLeast(expression: Expression, level: number, show: Show): string {
  const inner = words(expression, show)
  return levelOf(expression) < level ? `(${inner})` : inner
}

/** The same, and nothing that begins with a minus right after a sign: `5 − (−3)`. */
function unsigned(expression: Expression, level: number, show: Show): string {
  const inner = atLeast(expression, level, show)
  return /^[-−]/.test(inner) ? `(${inner})` : inner
}

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return expression.sign.level
    case 'unary':
      return expression.operator === '非' ? LEVEL.not : LEVEL.minus
    case 'choice':
      return CHOICE
    default:
      return WHOLE
  }
}
