// findings: the one judge. A relation asks about a number; the ways of reading its other numbers out of the text are its
// readings. Where one of them holds, all of its numbers are confirmed. Where none does, the number is told that the fewest
// others support: of a row and a column that both fail, the cell in which they meet.

import type { CheckOf } from '../../../base/check.ts'
import type { Decimal } from '../../../base/decimal.ts'
import { type Observation, observe } from '../../../base/observation.ts'
import { placeIn } from '../../../content/content.ts'
import { type Fact, inUnitOf } from '../quantities/fact.ts'
import { isCutOff, meets, type Span } from '../reading/span.ts'

/** What every relation between numbers says of one that does not fit. */
export type Told = CheckOf<'stated' | 'expression' | 'computed', 'formula'>

/** One way to read the other numbers out of the text. */
export interface Binding {
  readonly terms: readonly Fact[]
  /** What the terms make. */
  readonly expected: Span
  readonly expression: string
  /** The signs of the terms, where what they make is their sum. */
  readonly signs?: readonly (1 | -1)[]
}

export interface Question {
  readonly asked: Fact
  /** The likeliest first: it is the one told. */
  readonly readings: readonly Binding[]
  readonly told: Told
  /** Told instead, where the last place was cut off and not rounded. */
  readonly cutOff?: Told
  /** The sign of what is asked may be left out, or its number be in hundredths without the mark. */
  readonly also?: readonly Span[]
  /** What the terms make is a bound, not a value. */
  readonly isAtMost?: true
  /** The characters told, where they are more than the number. */
  readonly from?: number
  /** The relation in words. */
  readonly formula?: string
}

interface Failed {
  readonly question: Question
  readonly reading: Binding
}

export function judge(questions: readonly Question[]): Observation[] {
  const votes = new Map<Fact, number>()
  const failed: Failed[] = []
  for (const question of questions) {
    const held = question.readings.find((reading) => holds(question, reading))
    const [first] = question.readings
    if (held) for (const fact of [question.asked, ...held.terms]) votes.set(fact, (votes.get(fact) ?? 0) + 1)
    else if (first) failed.push({ question, reading: first })
  }
  return told(failed, votes)
}

function holds({ asked, also = [], isAtMost }: Question, { expected }: Binding): boolean {
  if (isAtMost) return asked.span.low.lte(expected.high)
  return [asked.span, ...also].some((span) => meets(span, expected))
}

/** Fault by fault: what most failures share and least confirms, and then what is left of them. */
function told(failed: readonly Failed[], votes: ReadonlyMap<Fact, number>): Observation[] {
  const counts = new Map<Fact, number>()
  for (const { question, reading } of failed)
    for (const fact of new Set([question.asked, ...reading.terms])) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  const found: Observation[] = []
  const done = new Set<Failed>()
  for (const one of failed) {
    if (done.has(one)) continue
    const fault = culprit(one, counts, votes)
    for (const other of failed)
      if (other === one || (fault !== undefined && (counts.get(fault) ?? 0) > 1 && involves(other, fault))) done.add(other)
    found.push(fault === undefined || fault === one.question.asked ? ofAsked(one) : ofTerm(one, fault))
  }
  return found
}

function involves({ question, reading }: Failed, fact: Fact): boolean {
  return question.asked === fact || reading.terms.includes(fact)
}

/** A term is told in place of what is asked where more relations fail at it and none confirms it, or they confirm all the rest. */
function culprit({ question, reading }: Failed, counts: ReadonlyMap<Fact, number>, votes: ReadonlyMap<Fact, number>): Fact {
  const { asked } = question
  const open = reading.terms.filter((term) => !votes.has(term))
  const [only] = open
  if (!reading.signs || only === undefined) return asked
  if (votes.has(asked)) return open.length === 1 ? only : worst(open, counts)
  return worst([asked, ...open], counts)
}

function worst([first, ...others]: readonly Fact[], counts: ReadonlyMap<Fact, number>): Fact {
  const count = (fact: Fact): number => counts.get(fact) ?? 0
  return others.reduce((most, fact) => (count(fact) > count(most) ? fact : most), first as Fact)
}

function ofAsked({ question, reading }: Failed): Observation {
  const { asked, also = [], cutOff } = question
  const { expected, expression, terms } = reading
  const isCut = cutOff !== undefined && question.readings.some((one) => [asked.span, ...also].some((span) => isCutOff(one.expected, span)))
  return tell(isCut ? cutOff : question.told, question, asked, expression, expected.middle, terms)
}

/** The total and the other parts make what this part should be. */
function ofTerm({ question, reading }: Failed, fault: Fact): Observation {
  const { asked, told: check } = question
  const { expected, terms, signs = [] } = reading
  const sign = signs[terms.indexOf(fault)] ?? 1
  const value = fault.span.middle.plus(asked.span.middle.minus(expected.middle).times(sign))
  const others = terms.flatMap((term, i) => (term === fault ? [] : [`${(signs[i] ?? 1) * sign === 1 ? '-' : '+'} ${term.stated}`]))
  const head = sign === 1 ? asked.stated : `-${asked.stated}`
  return tell(check, question, fault, [head, ...others].join(' '), value, [asked, ...terms.filter((term) => term !== fault)])
}

function tell(
  check: Told,
  { from, asked, formula }: Question,
  fact: Fact,
  expression: string,
  computed: Decimal,
  others: readonly Fact[],
): Observation {
  const at = placeIn(fact.view.passage, fact === asked && from !== undefined ? from : fact.start, fact.end)
  const places = others.map((one) => placeIn(one.view.passage, one.start, one.end))
  return observe(check, at, { stated: fact.stated, expression, computed: inUnitOf(computed, fact), formula }, places)
}
