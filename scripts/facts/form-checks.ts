// facts: what a form says must agree, as data: each kind of check with the formulas and names it takes.

import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { itemsOf, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import { readFormula, type WrittenFormula } from './written-formula.ts'

/** One name or word of a check, as written. */
export interface Word {
  readonly text: string
  readonly at: Place
}

interface Kinds {
  /** Any comparison. */
  readonly holds: { readonly holds: WrittenFormula }
  readonly sum: { readonly whole: WrittenFormula; readonly parts: readonly WrittenFormula[]; readonly skipsBlanks: boolean }
  readonly equal: { readonly one: WrittenFormula; readonly other: WrittenFormula }
  /** What came in and was there before, less what went out, is what is left. */
  readonly balance: {
    readonly fund: string
    readonly income: WrittenFormula
    readonly spending: WrittenFormula
    readonly opening?: WrittenFormula
    readonly closing?: WrittenFormula
  }
  /** `notBases` are taken by mistake; `against` words a base that is not filled in; `exceeds`: it may be over 100%. */
  readonly rate: {
    readonly rate: WrittenFormula
    readonly of?: WrittenFormula
    readonly base?: WrittenFormula
    readonly notBases: readonly WrittenFormula[]
    readonly against?: string
    readonly exceeds: boolean
  }
  readonly mean: { readonly mean: WrittenFormula; readonly of: readonly WrittenFormula[] }
  /** One of `previous` and `increase` is given; the first goes before. */
  readonly growth: {
    readonly growth: WrittenFormula
    readonly current: WrittenFormula
    readonly previous?: WrittenFormula
    readonly increase?: WrittenFormula
  }
  readonly part: { readonly parts: readonly WrittenFormula[]; readonly whole: WrittenFormula }
  readonly staff: { readonly inPost: WrittenFormula; readonly quota: WrittenFormula }
  /** Last year's number in this report, and in last year's. */
  readonly carried: { readonly here: WrittenFormula; readonly there: WrittenFormula }
  readonly shares: { readonly shares: readonly WrittenFormula[] }
  /** A budget adjusted by more than `over` is explained at one of the places named. */
  readonly adjustment: { readonly name?: string; readonly rate: WrittenFormula; readonly over: string; readonly explained: readonly Word[] }
  readonly order: { readonly dates: readonly Word[] }
  /** Last segments of names of facts. `names` are the words as they stand, here and in the next two. */
  readonly columns: { readonly one: string; readonly other: string; readonly names: readonly Word[] }
  readonly classes: { readonly name: string; readonly words: readonly string[]; readonly names: readonly Word[] }
  /** Titles of the sections that admit problems and name measures. */
  readonly deductions: { readonly problems: readonly string[]; readonly measures: readonly string[]; readonly names: readonly Word[] }
}

export type CheckKind = keyof Kinds

/** A check of a form: what its kind takes, where it stands (its comparison, or the word that names its kind), and its source. */
export type FormCheck<Kind extends CheckKind = CheckKind> = {
  readonly [K in Kind]: Kinds[K] & { readonly kind: K; readonly at: Place; readonly source?: string }
}[Kind]

/** `.*` in any text of a check is replaced by each name of `each` in turn, as in figures. */
export function readFormChecks(node: Node | undefined, inFormula: (segment: string) => string, observations: Observation[]): FormCheck[] {
  return itemsOf(nodeAt(node, ['identities'])).flatMap((item) => {
    if (item.kind === 'scalar')
      return [{ kind: 'holds', at: textPlace(item), holds: readFormula(item.text, textPlace(item), observations) } as const]
    const kind = textAt(item, 'check') ?? 'holds'
    if (!Object.hasOwn(READ, kind)) return [] // the schema has told it
    const each = itemsOf(nodeAt(item, ['each'])).flatMap((one) => textAt(one) ?? [])
    return (each.length > 0 ? each : ['*']).flatMap((star) => {
      const fill = (text: string): string => text.replaceAll('.*', () => `.${inFormula(star)}`)
      return readOne(item, kind as CheckKind, keysOf(item, fill, observations), fill)
    })
  })
}

function readOne<Kind extends CheckKind>(item: Node, kind: Kind, keys: Keys, fill: (text: string) => string): FormCheck[] {
  const own = READ[kind](keys)
  const source = textAt(item, 'source')
  const at = kind === 'holds' ? keys.words('holds')[0]?.at : nodeAt(item, ['check'])?.at
  return own ? [{ ...own, kind, at: at ?? item.at, ...(source === undefined ? {} : { source: fill(source) }) } as unknown as FormCheck] : []
}

/** What stands under each key of a check; a text is a list of one, and nothing stands where the key is left out. */
interface Keys {
  words(key: string): readonly Word[]
  text(key: string): string | undefined
  texts(key: string): readonly string[]
  formula(key: string): WrittenFormula | undefined
  formulas(key: string): readonly WrittenFormula[]
}

function keysOf(item: Node, fill: (text: string) => string, observations: Observation[]): Keys {
  const words = (key: string): Word[] => scalarsOf(nodeAt(item, [key])).map(({ text, at }) => ({ text: fill(text), at }))
  const formulas = (key: string): WrittenFormula[] => words(key).map(({ text, at }) => readFormula(text, at, observations))
  return {
    words,
    formulas,
    text: (key) => words(key)[0]?.text,
    texts: (key) => words(key).map(({ text }) => text),
    formula: (key) => formulas(key)[0],
  }
}

function scalarsOf(node: Node | undefined): Word[] {
  if (node?.kind === 'list') return node.items.flatMap(scalarsOf)
  return node?.kind === 'scalar' && node.value !== null ? [{ text: node.text, at: textPlace(node) }] : []
}

/** Nothing where a check lacks what its kind must have; the schema has told it. */
const READ: { readonly [Kind in CheckKind]: (keys: Keys) => Kinds[Kind] | undefined } = {
  holds: (keys) => all({ holds: keys.formula('holds') }),
  sum: (keys) => all({ whole: keys.formula('whole'), parts: keys.formulas('parts'), skipsBlanks: keys.text('blanks') === 'skipped' }),
  equal: (keys) => {
    const [one, other] = keys.formulas('equal')
    return all({ one, other })
  },
  balance: (keys) =>
    some(keys, ['opening', 'closing'], { fund: keys.text('fund'), income: keys.formula('income'), spending: keys.formula('spending') }),
  rate: (keys) => {
    const against = keys.text('against')
    const rate = some(keys, ['of', 'base'], {
      rate: keys.formula('rate'),
      notBases: keys.formulas('notBase'),
      exceeds: keys.text('exceeds') === 'true',
    })
    return rate && { ...rate, ...(against === undefined ? {} : { against }) }
  },
  mean: (keys) => all({ mean: keys.formula('mean'), of: keys.formulas('of') }),
  growth: (keys) => some(keys, ['previous', 'increase'], { growth: keys.formula('growth'), current: keys.formula('current') }),
  part: (keys) => all({ parts: keys.formulas('part'), whole: keys.formula('whole') }),
  staff: (keys) => all({ inPost: keys.formula('inPost'), quota: keys.formula('quota') }),
  carried: (keys) => all({ here: keys.formula('this'), there: keys.formula('last') }),
  shares: (keys) => ({ shares: keys.formulas('shares') }),
  adjustment: (keys) => {
    const name = keys.text('name')
    const adjustment = all({ rate: keys.formula('rate'), over: keys.text('over'), explained: keys.words('explained') })
    return adjustment && { ...adjustment, ...(name === undefined ? {} : { name }) }
  },
  order: (keys) => ({ dates: keys.words('order') }),
  columns: (keys) => {
    const [one, other] = keys.texts('columns')
    return all({ one, other, names: keys.words('columns') })
  },
  classes: (keys) => all({ name: keys.text('class'), words: keys.texts('words'), names: keys.words('class') }),
  deductions: (keys) => ({
    problems: keys.texts('problems'),
    measures: keys.texts('measures'),
    names: [...keys.words('problems'), ...keys.words('measures')],
  }),
}

type Present<Members> = { readonly [K in keyof Members]: Exclude<Members[K], undefined> }

/** The members where every one of them is there. */
function all<Members extends object>(members: Members): Present<Members> | undefined {
  return Object.values(members).includes(undefined) ? undefined : (members as Present<Members>)
}

/** The same, with the formulas under the optional keys that are there. */
function some<Key extends string, Members extends object>(
  keys: Keys,
  optional: readonly Key[],
  members: Members,
): (Present<Members> & { readonly [K in Key]?: WrittenFormula }) | undefined {
  const more = optional.flatMap((key) => {
    const formula = keys.formula(key)
    return formula ? [[key, formula] as const] : []
  })
  const needed = all(members)
  return needed && { ...needed, ...(Object.fromEntries(more) as { [K in Key]?: WrittenFormula }) }
}
