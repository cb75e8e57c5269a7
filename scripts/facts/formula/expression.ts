// facts: a formula as a tree, every node with its place in the source.

import type { Place } from '../../base/place.ts'
import type { Value } from '../../base/value.ts'
import type { FunctionDefinition } from './functions.ts'
import type { Sign } from './operators.ts'

/** A number, text, truth or 空; `text` is how it is written, with ％ made %. */
export interface Literal {
  readonly kind: 'literal'
  readonly value: Value
  readonly text: string
  readonly at: Place
}

/** `name` is the canonical one: segments joined by '.', without 「」. */
export interface Reference {
  readonly kind: 'reference'
  readonly name: string
  readonly at: Place
}

export interface Unary {
  readonly kind: 'unary'
  readonly operator: '−' | '非'
  readonly operand: Expression
  readonly at: Place
}

export interface Binary {
  readonly kind: 'binary'
  readonly sign: Sign
  readonly left: Expression
  readonly right: Expression
  readonly at: Place
}

/** 如果 condition 则 consequence 否则 alternative */
export interface Choice {
  readonly kind: 'choice'
  readonly condition: Expression
  readonly consequence: Expression
  readonly alternative: Expression
  readonly at: Place
}

export interface Call {
  readonly kind: 'call'
  readonly called: FunctionDefinition
  readonly given: readonly Expression[]
  /** 当 …: the records that count, of those whose columns are given. */
  readonly when?: Expression
  readonly at: Place
}

export type Expression = Literal | Reference | Unary | Binary | Choice | Call

/** The expressions right below one, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'reference':
      return []
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'choice':
      return [expression.condition, expression.consequence, expression.alternative]
    case 'call':
      return expression.when ? [...expression.given, expression.when] : expression.given
  }
}

/** The same expression over other parts; itself where they are the same. */
export function withParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  const parts = partsOf(expression)
  const changed = parts.map(change)
  if (changed.every((part, i) => part === parts[i])) return expression
  const [first, second, third] = changed as [Expression, Expression, Expression]
  switch (expression.kind) {
    case 'literal':
    case 'reference':
      return expression
    case 'unary':
      return { ...expression, operand: first }
    case 'binary':
      return { ...expression, left: first, right: second }
    case 'choice':
      return { ...expression, condition: first, consequence: second, alternative: third }
    case 'call': {
      const given = changed.slice(0, expression.given.length)
      return expression.when ? { ...expression, given, when: changed.at(-1) as Expression } : { ...expression, given }
    }
  }
}
