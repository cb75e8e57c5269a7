// figures: the order in which definitions rest on each other, and those that lead back to themselves.

/** Each cycle once, as the names on it in order; `graph` maps a name to the names that its definition uses. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of graph.keys()) walk(graph, start, done, cycles)
  return cycles
}

/** Every name after all that its definition uses, as far as cycles allow: computed so, nothing waits for another. */
export function inOrder(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  for (const start of graph.keys()) walk(graph, start, done, [])
  return [...done]
}

/** Depth first without recursion: a chain of ten thousand figures is a long list, not a deep stack. */
function walk(graph: ReadonlyMap<string, readonly string[]>, start: string, done: Set<string>, cycles: string[][]): void {
  const trail: { name: string; next: number }[] = done.has(start) ? [] : [{ name: start, next: 0 }]
  const onTrail = new Set(trail.map((step) => step.name))
  for (let here = trail.at(-1); here; here = trail.at(-1)) {
    const used = graph.get(here.name)?.[here.next++]
    if (used === undefined) {
      done.add(here.name)
      onTrail.delete(here.name)
      trail.pop()
      continue
    }
    if (onTrail.has(used)) {
      cycles.push(trail.slice(trail.findIndex((step) => step.name === used)).map((step) => step.name))
    } else if (!done.has(used) && graph.has(used)) {
      trail.push({ name: used, next: 0 })
      onTrail.add(used)
    }
  }
}
