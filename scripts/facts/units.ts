// facts: the unit of a field: as its description says it, and where the report chooses it, 元 or 万元: the form names the fact that
// holds the choice.

import type { Fact } from './fact.ts'

const CHOICE = /^\{\{\s*([^{}]+?)\s*\}\}$/

/** The unit itself, or for `{{金额单位}}` what the report has under that name; undefined where it has nothing there. */
export function unitIn(unit: string | undefined, facts: ReadonlyMap<string, Fact>): string | undefined {
  const [, name] = CHOICE.exec(unit ?? '') ?? []
  if (name === undefined) return unit
  const chosen = facts.get(name)?.text
  return chosen === '' ? undefined : chosen
}

/** Every fact in the unit that its report chose. */
export function inChosenUnits(facts: ReadonlyMap<string, Fact>): Map<string, Fact> {
  return new Map(
    [...facts].map(([name, fact]) => {
      if (!CHOICE.test(fact.field.unit ?? '')) return [name, fact]
      const { unit, ...field } = fact.field
      const chosen = unitIn(unit, facts)
      return [name, { ...fact, field: chosen === undefined ? field : { ...field, unit: chosen } }]
    }),
  )
}

/** What a description ends with for the unit of its field: editors show a description, and no `x-unit`. */
export function unitNote(unit: string): string {
  return `单位：${unit.replace(CHOICE, '同“$1”')}。`
}

/** The description without the unit at its end, for whoever says the unit beside it. */
export function noteOf(description: string | undefined, unit: string | undefined): string | undefined {
  const end = unitNote(unit ?? '')
  return (description?.endsWith(end) ? description.slice(0, -end.length) : description) || undefined
}
