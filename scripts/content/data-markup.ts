// content: markup in the texts among the data, which are printed as they stand.

import { matchesIn } from '../base/matches.ts'
import { type Observation, observe } from '../base/observation.ts'
import { within } from '../base/place.ts'
import { markupInData } from './checks/markup-in-data.ts'
import { CONSTRUCTS, MARKED } from './constructs.ts'
import { entriesOf, itemsOf, type Node, type Scalar, textPlace } from './node.ts'

type Sought = Pick<(typeof CONSTRUCTS)[number], 'name' | 'pattern' | 'marks' | 'isMeant'>

/** A pair of stars is bold, unless each hides what goes on before it: 罗**和张**. */
const BOLD =
  /(?<![*\p{L}])\*\*(?=[^\s*，。、；：！？）》】〕”’])[^*\n]+(?<=[^\s（《【〔“‘])\*\*|\*\*(?=[^\s*，。、；：！？）》】〕”’])[^*\n]+(?<=[^\s（《【〔“‘])\*\*(?=\p{L})/gu

/** A line's end and what only a paragraph can begin with say nothing here. */
const SOUGHT: readonly Sought[] = [
  { name: 'reference', pattern: /\{\{[^{}\n]*\}\}/g, marks: /\{\{|\}\}/g },
  { name: 'bold', pattern: BOLD },
  ...CONSTRUCTS.filter(({ isBlock, name }) => !isBlock && name !== 'break'),
]

/** One observation for each construct in each text below the node. */
export function markupBelow(node: Node | undefined): Observation[] {
  if (node?.kind === 'scalar') return markupOf(node)
  return [...itemsOf(node), ...entriesOf(node).map(({ value }) => value)].flatMap(markupBelow)
}

function markupOf(scalar: Scalar): Observation[] {
  if (typeof scalar.value !== 'string' || !MARKED.test(scalar.text)) return []
  const place = textPlace(scalar)
  const isExact = place.line === place.endLine && place.endColumn - place.column === scalar.text.length
  return SOUGHT.flatMap(({ isMeant, marks, name, pattern }) => {
    const whole = matchesIn(scalar.text, pattern).find(([text]) => !isMeant || isMeant(text))
    const found = whole ?? (marks && matchesIn(scalar.text, marks)[0])
    if (!found) return []
    const at = isExact ? within(place, found.index, found[0].length) : scalar.at
    return [observe(markupInData, at, { found: found[0].trim(), construct: { term: `markup:${name}` } })]
  })
}
