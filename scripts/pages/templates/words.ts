// pages: all that a form says, in which names are looked for.

import type { Format } from '../../facts/facts.ts'

/** All that a form says, formulas and templates, as one text: whether a name stands in it is all that is asked. */
export function wordsOf({
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
