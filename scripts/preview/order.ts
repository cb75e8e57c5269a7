// preview: where a new key of a report goes: in the order of its form.

import type { Path } from '../content/content.ts'
import { type Dictionary, leavesOf } from '../facts/facts.ts'
import { askedInputs, type Derivation } from '../figures/figures.ts'

const QUANTITY = ['数值', '单位', '限定', '期间']
const ANSWERS = ['实际完成值', 'score', 'level', 'reason']
const WAIVER = ['code', 'of', 'for', 'reason']
const ROW = ['name', 'weight', 'target', ...ANSWERS, 'points', 'children', 'note']

/** `known`: the keys of a report, in the order of the schema. */
export function orderIn(
  { format, framework, ...rest }: Derivation,
  known: readonly string[],
): (file: string, path: Path) => readonly string[] {
  const derivation = { format, ...rest, ...(framework ? { framework } : {}) }
  const leaves = framework ? leavesOf(framework) : []
  return (file, path) => {
    const [top, name, ...more] = path
    if (file === 'indicators.yaml') return ROW
    if (top === undefined) return known
    if (top === 'facts') return belowFacts(format.dictionary, path.slice(1).map(String))
    if (top === 'waivers') return WAIVER
    if (top !== 'indicators') return []
    if (name === undefined) return leaves.map((leaf) => leaf.name)
    const leaf = more.length === 0 ? leaves.find((one) => one.name === name) : undefined
    return [...(leaf ? [...askedInputs(leaf, derivation).keys(), ...leaf.points.map((point) => point.name)] : []), ...ANSWERS]
  }
}

function belowFacts({ fields, open, records }: Dictionary, path: readonly string[]): readonly string[] {
  const name = path.join('.')
  if ((fields.get(name) ?? open.get(path.slice(0, -1).join('.')))?.kind === 'quantity') return QUANTITY
  const columns = records.get(path.slice(0, -1).join('.'))?.columns
  if (columns) return [...columns.keys()]
  const prefix = path.length === 0 ? '' : `${name}.`
  const below = [...fields.keys(), ...records.keys(), ...open.keys()].filter((one) => one.startsWith(prefix) && one !== '')
  return [...new Set(below.map((one) => one.slice(prefix.length).split('.')[0] ?? ''))]
}
