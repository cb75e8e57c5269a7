// A framework of one indicator, written as in indicators.yaml, scored for one unit.

import { Decimal } from '../../../scripts/base/decimal.ts'
import type { Value } from '../../../scripts/base/value.ts'
import { type Node, readYaml } from '../../../scripts/content/content.ts'
import { readInputs } from '../../../scripts/facts/inputs.ts'
import { type Framework, readFramework } from '../../../scripts/facts/rubric/framework.ts'
import { evaluate } from '../../../scripts/figures/formula/evaluate.ts'
import { leafScores, scoreFramework } from '../../../scripts/figures/rubric/score.ts'

export function node(text: string, file = 'report.yaml'): Node {
  const { node: found } = readYaml({ file, text })
  if (!found) throw new Error('the snippet is empty')
  return found
}

export function framework(text: string): Framework {
  const read = readFramework(node(text, 'indicators.yaml'))
  if (read.observations.length > 0) throw new Error(JSON.stringify(read.observations))
  return read.value
}

/** A framework whose only indicator is called 指标 and has these points, given as flow mappings, one per line. */
export function oneIndicator(weight: number, ...points: string[]): Framework {
  const lines = points.map((point) => `    - { ${point} }`).join('\n')
  return framework(`- name: 指标\n  weight: ${weight}\n  focus: [要点]\n  points:\n${lines}\n`)
}

export function scoreWith(of: Framework, inputs: string, known: Record<string, string | null> = {}, decimals = 2) {
  const lookup = (name: string): Value | undefined => {
    const value = known[name]
    return value === undefined || value === null ? value : new Decimal(value)
  }
  const { value: scores, observations } = scoreFramework(of, readInputs(node(inputs)), { evaluate, lookup, decimals })
  return { scores, observations, leaves: leafScores(scores.indicators) }
}

/** The score of the only indicator as text, or undefined. */
export function scoreOf(of: Framework, inputs: string, known: Record<string, string | null> = {}): string | undefined {
  return scoreWith(of, inputs, known).leaves[0]?.score?.toFixed()
}
