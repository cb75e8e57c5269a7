// review: what changed, and what followed from it: the values that are computed, each linked to what it was made from.

import type { Place } from '../base/place.ts'
import { type Figures, named } from '../figures/figures.ts'
import { printed } from '../pages/pages.ts'
import { type Computed, computedIn } from './computed.ts'
import type { DataChange } from './data.ts'
import type { Renaming } from './renamed.ts'
import type { RuleChange } from './rules.ts'

export interface Cause {
  /** elsewhere: the year before, a project, the unit: what changed there is told there. */
  readonly kind: 'data' | 'elsewhere' | 'rule'
  readonly id: string
  readonly label: string
  readonly unit?: string
  readonly before?: string
  readonly after?: string
  readonly at?: Place
}

export interface Effect {
  readonly name: string
  readonly label: string
  readonly kind: Computed['kind']
  readonly unit?: string
  /** As printed, empty for a blank; absent where the form did not, or does not, compute it. */
  readonly before?: string
  readonly after?: string
  /** With the data of afterwards and the form of before, where both count. */
  readonly between?: string
  readonly by: 'data' | 'rules' | 'both'
  /** Ids of causes and names of effects. */
  readonly because: readonly string[]
  readonly at?: Place
}

/** What hangs together: causes, and what followed from them, each after what it follows from. */
export interface Thread {
  readonly causes: readonly Cause[]
  readonly effects: readonly Effect[]
}

export interface Compared {
  readonly was: Figures
  readonly is: Figures
  /** The data of afterwards by the form of before; absent where no form or schema changed, or it cannot be read so. */
  readonly between?: Figures
  readonly data: readonly DataChange[]
  readonly rules: readonly RuleChange[]
  readonly names: Renaming
}

export interface Followed {
  readonly threads: readonly Thread[]
  /** Sums of the others: groups of indicators, the total and the grade. */
  readonly sums: readonly Effect[]
}

export function followed(compared: Compared): Followed {
  const effects = effectsOf(compared)
  const links = linker(compared, new Set(effects.map(({ effect }) => effect.name)))
  const linked = effects.map(({ effect, is, was }) => ({ ...effect, because: links.because(effect, was, is) }))
  const isSum = ({ kind }: Effect): boolean => kind !== 'figure' && kind !== 'score'
  const sums = linked.filter(isSum)
  return {
    threads: threadsOf(
      [...links.causes.values()],
      linked.filter((one) => !isSum(one)),
    ),
    sums,
  }
}

interface Changed {
  readonly effect: Omit<Effect, 'because'>
  readonly was: Computed | undefined
  readonly is: Computed | undefined
}

function effectsOf({ between, is, names, rules, was }: Compared): Changed[] {
  const now = computedIn(is)
  const old = new Map([...computedIn(was)].map(([name, one]) => [names.after(name), one]))
  const middle = between && computedIn(between)
  const isOtherForm = rules.length > 0 || was.facts.format.id !== is.facts.format.id
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name): Changed[] => {
    const [a, b] = [old.get(name), now.get(name)]
    const here = b ?? a
    if (!here || names.isOneSided(name) || (a?.text === b?.text && a?.exact === b?.exact && a?.unit === b?.unit)) return []
    const way = middle ? byWhat(a, middle.get(name), b) : { by: isOtherForm ? ('both' as const) : ('data' as const) }
    const isAlike = a?.text === b?.text
    const { kind, label, unit } = here
    const effect = {
      name,
      label,
      kind,
      ...(unit === undefined ? {} : { unit }),
      ...(a ? { before: isAlike ? a.exact : a.text } : {}),
      ...(b ? { after: isAlike ? b.exact : b.text } : {}),
      ...way,
      ...(here.at ? { at: here.at } : {}),
    }
    return [{ effect, was: a, is: b }]
  })
}

function byWhat(a: Computed | undefined, middle: Computed | undefined, b: Computed | undefined): Pick<Effect, 'by' | 'between'> {
  if (middle?.exact === b?.exact && middle?.text === b?.text) return { by: 'data' }
  if (middle?.exact === a?.exact && middle?.text === a?.text) return { by: 'rules' }
  return { by: 'both', ...(middle ? { between: middle.text } : {}) }
}

interface Linker {
  readonly causes: Map<string, Cause>
  because(effect: Omit<Effect, 'because'>, was: Computed | undefined, is: Computed | undefined): string[]
}

/** All changed data are causes, whether anything follows from them or not; of rules those from which something does. */
function linker({ data, is, names, rules, was }: Compared, changed: ReadonlySet<string>): Linker {
  const causes = new Map<string, Cause>(data.map((change) => [change.id, { kind: 'data', ...change }]))
  const byPath = prefixes(data)
  const read = (name: string): string[] => {
    if (changed.has(name)) return [name]
    const own = writtenAs(name).flatMap((path) => byPath.get(path) ?? [])
    if (own.length > 0) return own
    const other = elsewhere(name, names, was, is)
    if (!other) return []
    if (!causes.has(other.id)) causes.set(other.id, other)
    return [other.id]
  }
  return {
    causes,
    because: (effect, a, b) => {
      const reads = [...(b?.reads ?? []), ...(a?.reads ?? []).map(names.after)]
      const below = data.filter(({ id }) => (b ?? a)?.below?.some((name) => isBelow(id, name))).map(({ id }) => id)
      const ruled = effect.by === 'data' ? [] : rules.filter(({ of }) => of === effect.name)
      for (const rule of ruled) causes.set(rule.id, { kind: 'rule', ...rule })
      return [...new Set([...reads.flatMap(read), ...below, ...ruled.map(({ id }) => id)])].filter((one) => one !== effect.name)
    },
  }
}

/** What the unit says of an indicator: below its name in the report, or in its row of its own indicators. */
function isBelow(id: string, indicator: string): boolean {
  if (id.startsWith(`indicators.${indicator}.`)) return true
  return id.startsWith('indicators.yaml.') && `${id}.`.includes(`.${indicator}.`)
}

/** Changes by their own path and by every path above it: a list is read as a whole. */
function prefixes(data: readonly DataChange[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id } of data) {
    for (let end = id.length; end > 0; end = Math.max(id.lastIndexOf('.', end - 1), id.lastIndexOf('[', end - 1))) {
      const path = id.slice(0, end)
      found.set(path, [...(found.get(path) ?? []), id])
    }
  }
  return found
}

const COMMON: ReadonlyMap<string, string> = new Map([
  ['填报日期', 'dated'],
  ['项目.名称', 'name'],
])

/** Where a fact of this name, or a part of it, is written; a cell also in the whole record that came or went. */
function writtenAs(name: string): string[] {
  const common = COMMON.get(name)
  if (common !== undefined) return [common]
  const row = /^(.*\[-?\d+\])\./.exec(name)?.[1]
  const whole = name.replace(/\.(个数|数值|期间)$/, '')
  return [...new Set([name, whole, ...(row === undefined ? [] : [row])])].map((one) => `facts.${one}`)
}

function elsewhere(name: string, names: Renaming, was: Figures, is: Figures): Cause | undefined {
  const old = names.before(name)
  const [a, b] = [old === undefined ? undefined : named(was, old), /\[-\d+\]/.test(name) ? undefined : named(is, name)]
  const text = (found: ReturnType<typeof named>, { facts }: Figures): string | undefined =>
    found && found.kind !== 'absent' ? printed(found, facts.format) : undefined
  const [before, after] = [text(a, was), text(b, is)]
  const found = b ?? a
  if (!found || before === after || found.kind === 'weight') return undefined
  const at = found.kind === 'fact' ? found.fact.at : undefined
  const label = found.kind === 'fact' && !name.startsWith('上年.') ? found.fact.field.label : name
  return {
    kind: 'elsewhere',
    id: name,
    label,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(at ? { at } : {}),
  }
}

function threadsOf(causes: readonly Cause[], effects: readonly Effect[]): Thread[] {
  const root = new Map<string, string>()
  const rootOf = (id: string): string => {
    const up = root.get(id) ?? id
    return up === id ? id : rootOf(up)
  }
  for (const { because, name } of effects) for (const id of because) root.set(rootOf(name), rootOf(id))
  const groups = new Map<string, { causes: Cause[]; effects: Effect[] }>()
  const groupOf = (id: string): { causes: Cause[]; effects: Effect[] } => {
    const found = groups.get(rootOf(id)) ?? { causes: [], effects: [] }
    groups.set(rootOf(id), found)
    return found
  }
  for (const cause of causes) groupOf(cause.id).causes.push(cause)
  for (const effect of effects) groupOf(effect.name).effects.push(effect)
  return [...groups.values()].map((group) => ({ ...group, effects: inOrder(group.effects) }))
}

/** Each after what it follows from; else as they stood. */
function inOrder(effects: readonly Effect[]): Effect[] {
  const left = new Map(effects.map((one) => [one.name, one]))
  const done: Effect[] = []
  const visit = (one: Effect): void => {
    if (!left.delete(one.name)) return
    for (const name of one.because) {
      const before = left.get(name)
      if (before) visit(before)
    }
    done.push(one)
  }
  for (const one of effects) visit(one)
  return done
}
