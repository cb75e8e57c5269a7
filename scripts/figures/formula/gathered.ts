// figures: which list of records each argument of a function goes through, and what is wrong with going through it.

import { type Observation, observe } from '../../base/observation.ts'
import { type Call, type Expression, formulaInWords, partsOf, writtenName } from '../../facts/facts.ts'
import { formulaRecords } from '../checks/formula-records.ts'
import type { MeaningOf } from './meaning.ts'
import { gathers, listsIn } from './records.ts'

interface Gathering {
  readonly typeOf: MeaningOf
  readonly within: ReadonlySet<string>
  readonly observations: Observation[]
}

/** The lists that each argument goes through, one at most where nothing is told, and those of the condition. */
export function gatheredLists(
  call: Call,
  { observations, typeOf, within }: Gathering,
): { readonly given: readonly (readonly string[])[]; readonly when: readonly string[] } {
  const anyColumn: ColumnOf = (name) => {
    const meaning = typeOf(name)
    return typeof meaning === 'object' && 'column' in meaning ? { of: meaning.of, column: name } : undefined
  }
  const columnOf: ColumnOf = (name) => {
    const found = anyColumn(name)
    return found && !within.has(found.of) ? found : undefined
  }
  const tell: Tell = (at, term, more) =>
    void observations.push(observe(formulaRecords, at.at, { name: wordsOf(at), problem: { term }, ...more }))
  const { called, given, when } = call
  const [first] = given
  const lists = gathers(call) ? given.map((argument) => [...listsIn(argument, columnOf)]) : []
  for (const [i, of] of lists.entries()) if (of.length > 1 && given[i]) tell(given[i], 'two')
  if (first && given.length === 1 && lists[0]?.length === 0) {
    tellNothingToGather(first, columnOf, listsIn(first, anyColumn).size > 0, tell)
  }
  if (!when) return { given: lists, when: [] }
  const counted = called.takes[0] === 'records' && first?.kind === 'reference' ? first.name : undefined
  const of = counted ?? (lists.every((one) => one.length === 1 && one[0] === lists[0]?.[0]) ? lists[0]?.[0] : undefined)
  const chooses = [...listsIn(when, columnOf)]
  // A condition is of the list that is gone through, and of no other; the record at hand is chosen already.
  if (of === undefined || chooses.length !== 1 || chooses[0] !== of) tell(when, 'when')
  return { given: lists, when: chooses }
}

type Tell = (at: Expression, term: string, more?: { single?: string; each?: string }) => void
type ColumnOf = Parameters<typeof listsIn>[1]

/** One value of the record at hand, or what has been gathered already. */
function tellNothingToGather(only: Expression, columnOf: ColumnOf, isOfRecord: boolean, tell: Tell): void {
  const inner = gatheredIn(only, columnOf)
  if (inner) tell(only, 'twice', { each: inner })
  else if (isOfRecord) tell(only, 'alone', { single: wordsOf(only) })
}

/** The list that something within an expression goes through. */
function gatheredIn(expression: Expression, columnOf: ColumnOf): string | undefined {
  if (expression.kind === 'call' && gathers(expression)) {
    const [of] = expression.given.flatMap((one) => [...listsIn(one, columnOf)])
    if (of !== undefined) return of.replace(/^上年\./, '')
  }
  for (const part of partsOf(expression)) {
    const of = gatheredIn(part, columnOf)
    if (of !== undefined) return of
  }
  return undefined
}

export function wordsOf(expression: Expression): string {
  return formulaInWords({ text: '', at: expression.at, root: expression }, writtenName)
}
