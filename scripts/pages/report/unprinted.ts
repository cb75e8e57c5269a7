// pages: facts that have to be given and that nothing prints or uses: the form lost them on the way.

import { type Observation, observe } from '../../base/observation.ts'
import type { Format } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { factUnprinted } from '../checks/fact-unprinted.ts'

/** `printed`: the names of the values of the page. */
export function unprintedFacts(printed: readonly string[], { facts: { facts, format } }: Figures): Observation[] {
  const named = new Set(printed)
  const suspects = [...facts.values()].filter(({ field, name }) => field.required && !isAmong(name, named))
  if (suspects.length === 0) return []
  const said = wordsOf(format)
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

/** All that a form says, formulas and templates, as one text: whether a name stands in it is all that is asked. */
function wordsOf({
  charts,
  claims,
  figures,
  checks,
  framework,
  grids,
  lead,
  outline,
  sentences,
  shared,
  templates,
  titleLines,
}: Format): string {
  const told = JSON.stringify([
    charts,
    checks,
    claims,
    figures,
    framework,
    [...grids],
    lead,
    outline,
    [...sentences],
    [...shared],
    titleLines,
  ])
  return [told, ...[...templates.values()].map(({ text }) => text)].join('\n')
}

/** By its own name, as a word of its own, or with its group: 支出.* and 表格 支出. */
function isUsed(name: string, said: string): boolean {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (new RegExp(`(?<![\\p{L}\\p{N}_.])${written}(?![\\p{L}\\p{N}_])`, 'u').test(said)) return true
  const groups = name.split('.').map((_, i, steps) => steps.slice(0, i).join('.'))
  return groups.some((group) => group !== '' && (said.includes(`${group}.*`) || said.includes(`表格 ${group}`)))
}
