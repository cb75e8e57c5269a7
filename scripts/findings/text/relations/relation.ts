// findings: a relation between named numbers as an entry of data: its formula, the words by which each of its numbers is
// known, what is told where it fails, and an example of either kind, which a test runs.

import type { Told } from '../judgement/judge.ts'
import type { Kind } from '../reading/measures.ts'
import { minus, over, plus, type Span, sum, times } from '../reading/span.ts'

/** How a number of a relation is known by the words before it, in a sentence, and as the head or the name of a row. */
export interface Role {
  /** What the words end with; of a head, all of it. */
  readonly words: string
  /** Of another kind than the relation's. */
  readonly kind?: Kind
  /** Several are added up. */
  readonly isMany?: true
  readonly isOptional?: true
  /** So many of the thing that the mean or the standard is for: 每户 → 户. */
  readonly isCounted?: true
  /** Its words name that thing. */
  readonly isEach?: true
  /** The result is named after it: 人均公用经费 is of 公用经费, and 户均增收 of nothing that was spent. */
  readonly isNamesake?: true
  /** What the words must not say. */
  readonly unless?: RegExp
}

/** `formula`: `净资产 = 资产 - 负债`, `收回 ≤ 发放`; its names are those of the roles, the likelier reading of a word first. */
export interface Written {
  readonly formula: string
  readonly kinds: readonly Kind[]
  readonly roles: Readonly<Record<string, string | Role>>
  readonly told: Told
  /** Told in its place, where the last digit was cut off. */
  readonly cutOff?: Told
  /** Words in the sentence that say that there is more to it. */
  readonly unless?: RegExp
  /** Something may have been left unsaid: told only where it looks like a slip of one digit. */
  readonly isLoose?: true
  /** The result stands last, or behind the first of its terms. */
  readonly place?: 'last' | 'behind'
  /** Holds between the rows of a column, and the columns of a row, by their names. */
  readonly inTables?: true
  /** What the sentence says is taken with what the one before says, where it holds the result and a term of it itself. */
  readonly isAcross?: true
  readonly fires: string
  readonly silent: string
}

export interface Relation extends Written {
  readonly result: string
  readonly isAtMost: boolean
  readonly terms: readonly Term[]
  readonly parts: readonly Part[]
}

type Sign = '+' | '-' | '×' | '÷'

interface Term {
  readonly sign: Sign
  readonly name: string
}

/** A role with its words made ready. */
export interface Part extends Role {
  readonly name: string
  readonly inProse: RegExp
  readonly asHead: RegExp
}

/** Things of which there is so much for each, and the units in which they are counted where those are others. */
export const THING = '(?:人次|批次|公里|平方米|场次|人|户|亩|车|辆|台|批|场|支|家|所|个|件|套|村)'
export const THING_SAID: RegExp = new RegExp(`${THING}(?=均)|(?<=每)${THING}`)
export const THINGS: ReadonlyMap<string, RegExp> = new Map([
  ['人', /^(?:人|名|人次|位)$/],
  ['车', /^[辆台]$/],
  ['辆', /^[辆台]$/],
  ['台', /^[辆台]$/],
  ['批', /^批次?$/],
  ['批次', /^批次?$/],
  ['场', /^场次?$/],
  ['场次', /^场次?$/],
  ['平方米', /^(?:平方米|㎡|m²)$/],
])

/** What follows the thing and says nothing of what is shared out. */
export const ANY_SHARE: RegExp =
  /^(?:成本|费用?|支出|经费|金额|造价|投资|投入|安排|使用|花费|补助|补贴|发放|约|为|达|标准|项目|可以?|[：:])*$/

const TAIL = '(?:数|额|总额|总数|金额|资金|指标|人员|人数)?(?:为|共|共计|合计|约|达|达到|是|有|仅|[：:])*$'

export function relation(written: Written): Relation {
  const [result = '', sign, first = '', ...rest] = written.formula.split(' ')
  const terms: Term[] = [{ sign: '+', name: first }]
  for (let i = 0; i < rest.length; i += 2) terms.push({ sign: rest[i] as Sign, name: rest[i + 1] ?? '' })
  const parts = Object.entries(written.roles).map(([name, role]): Part => {
    const own = typeof role === 'string' ? { words: role } : role
    return {
      ...own,
      name,
      inProse: new RegExp(`(?:${own.words})${TAIL}`),
      asHead: new RegExp(`^(?:本年|当年|本期|全年)?(?:${own.words})${TAIL}`),
    }
  })
  return { ...written, result, isAtMost: sign === '≤', terms, parts }
}

/** What the terms make; undefined where one is divided by what may be nothing. */
export function madeOf(relation: Relation, spans: ReadonlyMap<string, readonly Span[]>): Span | undefined {
  let made: Span | undefined = sum([])
  for (const { sign, name } of relation.terms) {
    const span = sum(spans.get(name) ?? [])
    if (made) made = { '+': plus, '-': minus, '×': times, '÷': over }[sign](made, span)
  }
  return made
}
