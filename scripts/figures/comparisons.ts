// figures: the checks of a form that are one comparison, joined from what each kind takes.

import {
  type Expression,
  type FormCheck,
  type Formula,
  formulaInWords,
  functionNamed,
  type Operator,
  signWritten,
  type Word,
  type WrittenFormula,
  writtenName,
} from '../facts/facts.ts'

export interface DerivedCheck {
  readonly check: FormCheck
  /** What it takes, as far as it can be read. */
  readonly formulas: readonly Formula[]
  /** What must hold; absent where the check is no comparison, or a formula of it cannot be read. */
  readonly comparison?: Formula
}

export function deriveCheck(check: FormCheck): DerivedCheck {
  const written = formulasOf(check)
  const formulas = written.flatMap(({ formula }) => formula ?? [])
  const root = formulas.length === written.length ? joined(check) : undefined
  const comparison = root && (check.kind === 'holds' ? check.holds.formula : worded(root, check.at))
  return { check, formulas, ...(comparison ? { comparison } : {}) }
}

/** One formula over another, as a rate with that base would be. */
export function quotient(of: Formula, base: Formula): Formula | undefined {
  const root = binary('÷', of.root, base.root)
  return root && worded(root, base.at)
}

function worded(root: Expression, at: Formula['at']): Formula {
  return { root, at, text: formulaInWords({ root, at, text: '' }, writtenName) }
}

function formulasOf(check: FormCheck): readonly WrittenFormula[] {
  switch (check.kind) {
    case 'holds':
      return [check.holds]
    case 'sum':
      return [check.whole, ...check.parts]
    case 'equal':
      return [check.one, check.other]
    case 'balance':
      return [check.income, check.spending, check.opening ?? [], check.closing ?? []].flat()
    case 'rate':
      return [check.rate, check.of ?? [], check.base ?? [], check.notBases].flat()
    case 'mean':
      return [check.mean, ...check.of]
    case 'growth':
      return [check.growth, check.current, check.previous ?? [], check.increase ?? []].flat()
    case 'part':
      return [...check.parts, check.whole]
    case 'staff':
      return [check.inPost, check.quota]
    case 'carried':
      return [check.here, check.there]
    case 'shares':
      return check.shares
    case 'adjustment':
      return [check.rate]
    case 'order':
    case 'columns':
    case 'classes':
    case 'deductions':
      return []
  }
}

function joined(check: FormCheck): Expression | undefined {
  switch (check.kind) {
    case 'holds':
      return rootOf(check.holds)
    case 'sum':
      return binary('=', rootOf(check.whole), added(rootsOf(check.parts), check.skipsBlanks))
    case 'equal':
      return binary('=', rootOf(check.one), rootOf(check.other))
    case 'mean':
      return binary('=', rootOf(check.mean), binary('÷', added(rootsOf(check.of), false), call('计数', rootsOf(check.of))))
    case 'rate':
      return binary('=', rootOf(check.rate), binary('÷', rootOf(check.of), rootOf(check.base)))
    case 'growth':
      return growth(check)
    case 'part':
      return binary('≤', added(rootsOf(check.parts), true), rootOf(check.whole))
    case 'staff':
      return binary('≤', rootOf(check.inPost), rootOf(check.quota))
    case 'carried':
      return binary('=', rootOf(check.here), rootOf(check.there))
    case 'balance':
      return balance(check)
    default:
      return undefined
  }
}

function rootOf(written: WrittenFormula | undefined): Expression | undefined {
  return written?.formula?.root
}

function rootsOf(written: readonly WrittenFormula[]): readonly Expression[] {
  return written.flatMap((one) => rootOf(one) ?? [])
}

/** Both sides from one base year: where the increase is given, the year before is what it was added to. */
function growth(check: FormCheck<'growth'>): Expression | undefined {
  const current = rootOf(check.current)
  const previous = rootOf(check.previous) ?? binary('−', current, rootOf(check.increase))
  return current && previous && binary('=', rootOf(check.growth), call('同比增长', [current, previous]))
}

/** What came in and was there before, less what went out, is what is left; without that, no more went out than there was. */
function balance({ income, spending, opening, closing }: FormCheck<'balance'>): Expression | undefined {
  const had = opening ? binary('+', rootOf(income), rootOf(opening)) : rootOf(income)
  return closing ? binary('=', binary('−', had, rootOf(spending)), rootOf(closing)) : binary('≤', rootOf(spending), had)
}

/** One part is itself; a blank among several makes the sum blank, unless blanks count as nothing. */
function added(parts: readonly Expression[], skipsBlanks: boolean): Expression | undefined {
  const [first, ...rest] = parts
  if (!first || rest.length === 0) return first
  return skipsBlanks ? call('合计', parts) : rest.reduce<Expression | undefined>((sum, part) => binary('+', sum, part), first)
}

function binary(operator: Operator, left: Expression | undefined, right: Expression | undefined): Expression | undefined {
  const sign = signWritten(operator)
  return sign && left && right && { kind: 'binary', sign, left, right, at: left.at }
}

function call(name: string, given: readonly Expression[]): Expression | undefined {
  const [first] = given
  const called = functionNamed(name)
  return called && first && { kind: 'call', called, given, at: first.at }
}

/** Names that a check takes as they are; a reason of an indicator and a heading are no values and have their own prefix. */
export function namesOf(check: FormCheck): readonly Word[] {
  const named = check.kind === 'order' ? check.dates : check.kind === 'adjustment' ? check.explained : []
  return named.filter(({ text }) => !/^(指标|正文)\./.test(text))
}
