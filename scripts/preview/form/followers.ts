// preview: what follows from a value: the derivation's references, the other way round.

import { namesIn } from '../../facts/facts.ts'
import { type Figure, type Figures, leafScores, named, rubricFormulas } from '../../figures/figures.ts'
import { printed } from '../../pages/pages.ts'
import type { Follower } from './control.ts'

/** More than are read at a glance. */
const MOST = 8

/** By the name of a fact: the figures that rest on it, the nearest first, then the scores that rest on those. */
export function followersIn(figures: Figures): (name: string) => readonly Follower[] {
  const next = new Map<string, string[]>()
  const link = (from: string, to: string): void => void next.set(from, [...(next.get(from) ?? []), to])
  for (const { chosenBy = [], inputs, name } of figures.figures.values())
    for (const from of new Set([...inputs, ...chosenBy])) link(from, name)
  const { framework } = figures.derivation
  for (const { formula, leaf } of framework ? rubricFormulas(framework) : []) {
    for (const from of new Set(namesIn(formula).map((used) => used.name))) link(from, scoreName(leaf.name))
  }
  return (name) => {
    const met = new Set<string>()
    let level = [name]
    while (level.length > 0 && met.size <= MOST) {
      level = [...new Set(level.flatMap((one) => next.get(one) ?? []))].filter((one) => !met.has(one))
      level.forEach((one) => met.add(one))
    }
    return [...met].slice(0, MOST).flatMap((one) => follower(figures, one) ?? [])
  }
}

function scoreName(indicator: string): string {
  return `指标.${indicator}.得分`
}

function follower(figures: Figures, name: string): Follower | undefined {
  const found = named(figures, name)
  if (!found) return undefined
  const text = printed(found, figures.facts.format)
  if (found.kind === 'figure') return { name, label: labelOf(found.figure), text, unit: found.figure.unit ?? '' }
  return found.kind === 'score' ? { name, label: `${found.score.name}得分`, text, unit: '分' } : undefined
}

/** 三公经费 上年决算: figures that one formula stands for share a label. */
function labelOf({ label, name }: Pick<Figure, 'label' | 'name'>): string {
  const last = name.includes('.') ? (name.split('.').at(-1) ?? '') : ''
  return label.includes(last) ? label : `${label} ${last}`
}

/** By the name of an indicator: what it was given, of how much. */
export function scoresIn(figures: Figures): ReadonlyMap<string, { readonly score: string; readonly weight: string }> {
  return new Map(
    leafScores(figures.scores?.indicators ?? []).map((leaf) => [
      leaf.name,
      { score: leaf.score?.toFixed() ?? '', weight: leaf.weight.toFixed() },
    ]),
  )
}
