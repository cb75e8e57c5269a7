// facts: a figure that a form takes from a library of named formulas: the library's formula on the form's own names.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { entriesOf, type Entry, type FigureLibraries, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import { figureImportUnknown } from './checks/figure-import-unknown.ts'
import { type Expression, withParts } from './formula/expression.ts'
import { namesIn, writtenName } from './formula/names.ts'
import { type Formula, parseFormula } from './formula/parse.ts'
import { formulaInWords } from './formula/words.ts'
import { nearest } from './nearest.ts'
import { readFormula, type WrittenFormula } from './written-formula.ts'

/** A figure of a library, and where the form names it. */
export interface Taken {
  readonly entry: Entry
  readonly at: Place
  /** Absent where the library's own formula cannot be read, which has been told. */
  readonly formula?: Formula
}

/** `{ from: 库, figure: 指标 }`, by the figure's own name where `figure` is not written; undefined where it is not there, which is told. */
export function takenFrom(own: Entry, libraries: FigureLibraries | undefined, observations: Observation[]): Taken | undefined {
  const from = nodeAt(own.value, ['from'])
  if (from?.kind !== 'scalar') return undefined
  const library = libraries?.sheets.get(from.text)
  if (!library) {
    observations.push(unknown('libraries', from.text, textPlace(from), libraries?.known ?? []))
    return undefined
  }
  const figure = nodeAt(own.value, ['figure'])
  const name = textAt(figure) ?? own.key
  const figures = entriesOf(nodeAt(library.node, ['figures']))
  const entry = figures.find(({ key }) => key === name)
  if (!entry) {
    const place = placeOf(figure, own.keyAt)
    observations.push(
      unknown(
        'library',
        name,
        place,
        figures.map(({ key }) => key),
      ),
    )
    return undefined
  }
  const { formula } = readFormula(
    textAt(entry.value, 'formula') ?? '',
    placeOf(nodeAt(entry.value, ['formula']), entry.keyAt),
    observations,
  )
  if (formula) observations.push(...strangers(own, formula))
  return { entry, at: textPlace(from), ...(formula ? { formula } : {}) }
}

/** Names to be replaced that the library's formula does not have. */
function strangers(own: Entry, formula: Formula): Observation[] {
  const known = namesIn(formula).map(({ name }) => name)
  return entriesOf(nodeAt(own.value, ['with'])).flatMap(({ key, keyAt }) =>
    known.includes(key) ? [] : [unknown('formula', key, keyAt, known)],
  )
}

/** `written` gives the text of a formula that `with` puts in a name's place. What the form does not say itself stands where it says `from`. */
export function formulaOf(
  { at, formula }: Taken,
  own: Entry,
  written: (text: string) => string,
  observations: Observation[],
): WrittenFormula {
  const given = entriesOf(nodeAt(own.value, ['with'])).flatMap(({ key, value }): [string, Expression][] => {
    const read = parseFormula(written(textAt(value) ?? ''), placeOf(value, at))
    observations.push(...read.observations)
    return read.formula ? [[key, read.formula.root]] : []
  })
  if (!formula) return { text: '', at }
  const root = onOwnNames(formula.root, new Map(given), at)
  const text = formulaInWords({ ...formula, root }, writtenName)
  return { text, at, formula: { text, at, root } }
}

function onOwnNames(expression: Expression, given: ReadonlyMap<string, Expression>, at: Place): Expression {
  const own = expression.kind === 'reference' ? given.get(expression.name) : undefined
  return own ?? { ...withParts(expression, (part) => onOwnNames(part, given, at)), at }
}

function placeOf(node: Node | undefined, otherwise: Place): Place {
  return node?.kind === 'scalar' ? textPlace(node) : otherwise
}

function unknown(where: 'libraries' | 'library' | 'formula', name: string, at: Place, known: readonly string[]): Observation {
  const near = nearest(name, known)
  const answer = near === undefined ? { known: known.join('、') } : { nearest: near }
  return observe(figureImportUnknown, at, { where: { term: where }, name, ...answer })
}
