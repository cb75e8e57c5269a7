// findings: the one engine that finds the numbers of a relation among named ones, in a sentence or in a table, and asks the
// judge about them.

import type { Binding, Question } from '../judgement/judge.ts'
import { type Fact, oneDigitOff } from '../quantities/fact.ts'
import { sameMeasure } from '../reading/measures.ts'
import type { Span } from '../reading/span.ts'
import { bare } from '../reading/view.ts'
import { ANY_SHARE, madeOf, type Part, type Relation, THING_SAID, THINGS } from './relation.ts'

/** A number and the words that say what it is. */
export interface Named {
  readonly fact: Fact
  readonly label: string
}

/** Numbers that stand together: of one sentence, or of one line of a table. */
export interface Scope {
  readonly all: readonly Named[]
  readonly text: string
  readonly isTable: boolean
  /** Those of the sentence itself, where the one before is of the scope too. */
  readonly own?: readonly Named[]
}

type Bound = ReadonlyMap<string, readonly Named[]>

/** What the relations ask of the numbers; each number is asked once of each relation, with every reading that was found. */
export function asked(relations: readonly Relation[], scopes: readonly Scope[]): Question[] {
  return relations.flatMap((relation) => {
    const found = new Map<Fact, Question>()
    for (const scope of scopes) {
      const question = questionOf(relation, scope)
      const known = question && found.get(question.asked)
      if (known && scope.own) continue // its own sentence says it
      if (question) found.set(question.asked, known ? { ...known, readings: [...known.readings, ...question.readings] } : question)
    }
    return [...found.values()]
  })
}

function questionOf(relation: Relation, scope: Scope): Question | undefined {
  if (scope.own && !relation.isAcross) return undefined
  const bound = boundIn(relation, scope)
  const result = bound?.get(relation.result)?.at(-1)
  if (!bound || !result || !isInPlace(relation, scope, bound) || !isOwn(bound, result, scope)) return undefined
  const spans = new Map([...bound].map(([name, some]) => [name, some.map(({ fact }) => fact.span)]))
  const expected = madeOf(relation, spans)
  const terms = relation.terms.flatMap(({ name }) => (bound.get(name) ?? []).map(({ fact }) => fact))
  if (!expected || (relation.isLoose && !oneDigitOff(result.fact, terms, expected))) return undefined
  return {
    asked: result.fact,
    told: relation.told,
    ...(relation.cutOff ? { cutOff: relation.cutOff } : {}),
    ...(relation.isAtMost ? { isAtMost: true as const } : {}),
    formula: relation.formula,
    readings: [readingOf(relation, bound, expected, terms)],
  }
}

/** The sentence holds the result and a term of it. */
function isOwn(bound: Bound, result: Named, { own }: Scope): boolean {
  const isHere = ({ fact }: Named): boolean => !own || own.some((one) => one.fact === fact)
  return isHere(result) && [...bound.values()].flat().some((one) => one !== result && isHere(one))
}

function readingOf({ terms }: Relation, bound: Bound, expected: Span, facts: readonly Fact[]): Binding {
  const said = terms.flatMap(({ sign, name }) => (bound.get(name) ?? []).map(({ fact }) => ({ sign, fact })))
  const expression = said.map(({ sign, fact }, i) => `${i === 0 ? '' : ` ${sign} `}${fact.stated}`).join('')
  const isSum = terms.every(({ sign }) => sign === '+' || sign === '-')
  return { terms: facts, expected, expression, ...(isSum ? { signs: said.map(({ sign }) => (sign === '-' ? -1 : 1)) } : {}) }
}

/** Each role's numbers; undefined where one is missing, told twice, or something else of the kind stands beside them. */
function boundIn(relation: Relation, scope: Scope): Bound | undefined {
  const { all, text, isTable } = scope
  if (relation.unless?.test(text)) return undefined
  const head = relation.parts.find(({ name }) => name === relation.result)
  const result = head && all.findLast((one) => fits(head, one, relation, isTable))
  if (!head || !result || result.fact.vague) return undefined
  const unit = unitOf(relation, scope)
  const bound = new Map<string, Named[]>([[head.name, [result]]])
  for (const one of all) {
    if (one === result) continue
    const part = relation.parts.find((other) => other !== head && fits(other, one, relation, isTable) && isOf(other, one, result, unit))
    if (part) bound.set(part.name, [...(bound.get(part.name) ?? []), one])
    else if (!isTable && isLike(one, result)) return undefined
  }
  const sake = relation.parts.find(({ isNamesake }) => isNamesake)?.name
  if (sake !== undefined) bound.set(sake, namesakes(bound.get(sake) ?? [], result))
  if (isTable && relation.kinds.includes('money') && hasOthersBetween(all, bound)) return undefined
  return isWhole(relation, bound) && isNamed(relation, bound, result) ? bound : undefined
}

function fits(part: Part, { label, fact }: Named, { kinds }: Relation, isTable: boolean): boolean {
  const isKind = isTable || (part.kind ? fact.kind === part.kind : kinds.includes(fact.kind))
  return isKind && (isTable ? part.asHead : part.inProse).test(label) && !(part.unless?.test(label) ?? false)
}

/** In the unit of what is asked, but for what is counted and for rates. */
function isOf(part: Part, one: Named, result: Named, unit: RegExp | undefined): boolean {
  if (part.isCounted) return unit?.test(bare(one.fact.unit)) ?? false
  return part.kind !== undefined || result.fact.kind === 'percent' || isLike(one, result)
}

function isLike({ fact: a }: Named, { fact: b }: Named): boolean {
  const [x, y] = [a, b].map(({ unit }) => bare(unit).replace('人次', '人'))
  return a.kind === b.kind && (a.kind !== 'count' || sameMeasure(x ?? '', y ?? ''))
}

function isWhole({ terms, parts }: Relation, bound: Bound): boolean {
  const roles = terms.map(({ name }) => ({ some: bound.get(name) ?? [], part: parts.find((part) => part.name === name) }))
  return (
    roles.filter(({ some }) => some.length > 0).length >= Math.min(2, terms.length) &&
    roles.every(({ some, part }) => (some.length > 0 || part?.isOptional) && (some.length < 2 || part?.isMany)) &&
    roles.every(({ some }) => some.every(({ fact }) => !fact.vague))
  )
}

/** Lines between those of the relation, but for 其中, are more terms of it. */
function hasOthersBetween(all: readonly Named[], bound: Bound): boolean {
  const ours = [...bound.values()].flat().map((one) => all.indexOf(one))
  const between = all.slice(Math.min(...ours), Math.max(...ours)).filter((_, i) => !ours.includes(i + Math.min(...ours)))
  return between.some(({ fact, label }) => !label.startsWith('其中') && !fact.span.middle.isZero())
}

/** Of several the one that the mean is named after: 到位资金, and not 支出, of 人均到位资金. */
function namesakes(some: readonly Named[], { label }: Named): Named[] {
  const name = afterEach(label)
  const named = some.filter((one) => [...name].every((char) => one.label.includes(char)))
  return some.length > 1 && name.length > 1 && named.length === 1 ? named : [...some]
}

function afterEach(label: string): string {
  return label.replace(/^.*(?:均|每(?:人次|批次|公里|平方米|场次|.))/, '')
}

/** What follows 人均 is said of what is shared out as well, or says nothing. */
function isNamed({ parts }: Relation, bound: Bound, { label }: Named): boolean {
  const sake = parts.find(({ isNamesake }) => isNamesake)
  const name = afterEach(label)
  const words = bound.get(sake?.name ?? '')?.[0]?.label ?? ''
  return (
    !sake ||
    ANY_SHARE.test(name) ||
    [...name].every((char) => words.includes(char)) ||
    [...name].some((_, i) => i + 1 < name.length && words.includes(name.slice(i, i + 2)))
  )
}

/** The unit of the thing that the mean or the standard is for: 每户 → 户. A price alone is for any. */
function unitOf(relation: Relation, { all, isTable }: Scope): RegExp | undefined {
  const each = relation.parts.find(({ isEach }) => isEach)
  const label = each && all.find((one) => fits(each, one, relation, isTable))?.label
  if (label === undefined) return undefined
  const thing = THING_SAID.exec(label)?.[0]
  return thing === undefined ? /./ : (THINGS.get(thing) ?? new RegExp(`^${thing}$`))
}

function isInPlace({ place, result, terms }: Relation, { all, isTable }: Scope, bound: Bound): boolean {
  if (isTable || place === undefined) return true
  const at = (name: string): number[] => (bound.get(name) ?? []).map((one) => all.indexOf(one))
  const last = Math.max(...at(result))
  const others = terms.flatMap(({ name }) => at(name))
  return last > (place === 'last' ? Math.max(...others) : Math.min(...at(terms[0]?.name ?? '')))
}
