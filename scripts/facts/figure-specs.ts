// facts: the figures that a form derives: name, formula, and how each is shown.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { entriesOf, type FigureLibraries, itemsOf, type Node, nodeAt, textAt, textPlace, yamlDuplicateKey } from '../content/content.ts'
import { formulaOf, takenFrom } from './figure-import.ts'
import { optional } from './optional.ts'
import { readFormula, type WrittenFormula } from './written-formula.ts'

export interface Show {
  readonly as: 'percent' | 'decimal' | 'integer' | 'asWritten'
  readonly places?: number
  /** At most so many places: zeros at the end are left out. */
  readonly trimmed?: true
}

export interface FigureSpec {
  readonly name: string
  readonly nameAt: Place
  readonly formula: WrittenFormula
  readonly show: Show
  readonly label: string
  readonly unit?: string
  readonly source?: string
}

/** A formula's text with the name at hand in the place of its star. */
type Written = (text: string) => string

/** `三公经费.合计.*` with `each` stands for one figure per name; the star is replaced in name and formula. */
export function readFigures(node: Node | undefined, libraries: FigureLibraries | undefined, observations: Observation[]): FigureSpec[] {
  const specs = entriesOf(nodeAt(node, ['figures'])).flatMap((entry) => {
    const taken = takenFrom(entry, libraries, observations)
    const formula = nodeAt(entry.value, ['formula'])
    const own = formula?.kind === 'scalar' && !nodeAt(entry.value, ['from']) ? formula : undefined
    const read = taken
      ? (written: Written) => formulaOf(taken, entry, written, observations)
      : own && ((written: Written) => readFormula(written(own.text), textPlace(own), observations))
    if (!read) return []
    const said = (key: string): string | undefined => textAt(entry.value, key) ?? (taken && textAt(taken.entry.value, key))
    const each = itemsOf(nodeAt(entry.value, ['each'])).flatMap((item) => textAt(item) ?? [])
    return (each.length > 0 ? each : ['*']).map((star): FigureSpec => {
      const written: Written = (text) => text.replaceAll('.*', () => `.${inFormula(star)}`)
      return {
        name: entry.key.replaceAll('.*', () => `.${star}`),
        nameAt: entry.keyAt,
        formula: read(written),
        show: show(said('show')),
        label: said('label') ?? (taken?.entry.key ?? entry.key).replaceAll('.*', ''),
        ...optional({ unit: said('unit'), source: said('source') }),
      }
    })
  })
  const first = new Map<string, Place>()
  for (const { name, nameAt } of specs) {
    const earlier = first.get(name)
    if (earlier) observations.push(observe(yamlDuplicateKey, nameAt, { key: name, line: earlier.line }, [earlier]))
    else first.set(name, nameAt)
  }
  return specs
}

/** A segment of a name with other characters than letters and digits stands in 「」 in a formula. */
export function inFormula(segment: string): string {
  return segment === '*' || /^[\p{L}\p{N}_]+$/u.test(segment) ? segment : `「${segment}」`
}

function show(text: string | undefined): Show {
  const [, as, trimmed, places] = /^(asWritten|integer|percent(?= )|decimal(?= ))(?: (0-)?(\d))?$/.exec(text ?? '') ?? []
  return {
    as: (as ?? 'asWritten') as Show['as'],
    ...(places === undefined ? {} : { places: Number(places) }),
    ...(trimmed === undefined ? {} : { trimmed: true }),
  }
}
