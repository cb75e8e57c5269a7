// pages: facts that have to be given and that nothing prints or uses: the form lost them on the way.

import { type Observation, observe } from '../../base/observation.ts'
import type { Figures } from '../../figures/figures.ts'
import { factUnprinted } from '../checks/fact-unprinted.ts'

/** `printed`: the names of the values of the page; `said`: all that the form says. */
export function unprintedFacts(printed: readonly string[], { facts: { facts } }: Figures, said: string): Observation[] {
  const named = new Set(printed)
  const suspects = [...facts.values()].filter(({ field, name }) => field.required && !isAmong(name, named))
  const lost = suspects.flatMap(({ at, name }) => {
    const plain = columnName(name)
    return isUsed(plain, said) ? [] : [{ at, name: plain }]
  })
  return [...new Map([...lost].reverse().map((one) => [one.name, one])).values()]
    .reverse()
    .map(({ at, name }) => observe(factUnprinted, at, { name }))
}

/** The cells of a column are told as one, at the first of them. */
function columnName(name: string): string {
  return name.replace(/\[\d+\]\./, '.')
}

/** A list prints as its number too, and a quantity as its parts. */
function isAmong(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || [...names].some((one) => one.startsWith(`${name}.`) || name.startsWith(`${one}.`))
}

/** By its own name, as a word of its own, or with its group: 支出.* and 表格 支出. */
function isUsed(name: string, said: string): boolean {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (new RegExp(`(?<![\\p{L}\\p{N}_.])${written}(?![\\p{L}\\p{N}_])`, 'u').test(said)) return true
  const groups = name.split('.').map((_, i, steps) => steps.slice(0, i).join('.'))
  return groups.some((group) => group !== '' && (said.includes(`${group}.*`) || said.includes(`表格 ${group}`)))
}
