// entry: which of several machines computes which reports. All of them come to the same answer, without asking each other.

import type { ReportKey } from '../base/report-key.ts'

export interface Shard {
  /** From 0. */
  readonly index: number
  readonly count: number
}

/**
 * The reports of each shard, in the order in which they came: every report in exactly one, those of one unit in the same,
 * as its years rest on each other. The dearest unit is given away first, always to the shard that has least to do, so that
 * no shard has more to do than another by more than one unit.
 */
export function planShards(reports: readonly ReportKey[], count: number, costOf: (report: ReportKey) => number): ReportKey[][] {
  const loads = Array.from({ length: count }, () => 0)
  const shardOf = new Map<string, number>()
  for (const [unit, cost] of dearestFirst(reports, costOf)) {
    const least = loads.indexOf(Math.min(...loads))
    loads[least] = (loads[least] ?? 0) + cost
    shardOf.set(unit, least)
  }
  return loads.map((_, index) => reports.filter(({ unit }) => shardOf.get(unit) === index))
}

/** Units that cost the same go by name, so that nothing depends on the order in which reports are listed. */
function dearestFirst(reports: readonly ReportKey[], costOf: (report: ReportKey) => number): [unit: string, cost: number][] {
  const costs = new Map<string, number>()
  for (const report of reports) costs.set(report.unit, (costs.get(report.unit) ?? 0) + costOf(report))
  return [...costs].sort(([a, costOfA], [b, costOfB]) => costOfB - costOfA || (a < b ? -1 : 1))
}

type Variables = Readonly<Record<string, string | undefined>>

/** `2/5`, or, where nothing is said, what the engine that started this process says; undefined where neither is a shard. */
export function shardOf(said: string, variables: Variables): Shard | undefined {
  if (said !== '') return shardIn(said)
  const engine = ENGINES.find(({ index }) => variables[index] !== undefined)
  return engine?.shard(variables)
}

interface EngineVariables {
  /** The engine is known by this variable. */
  readonly index: string
  shard(variables: Variables): Shard | undefined
}

/** Names of variables as the engines give them to each of the processes that they start at once. */
const ENGINES: readonly EngineVariables[] = [
  { index: 'JIBAO_SHARD', shard: ({ JIBAO_SHARD = '' }) => shardIn(JIBAO_SHARD) },
  // Kubernetes, Indexed Job; the manifest has to hand on the number of completions
  { index: 'JOB_COMPLETION_INDEX', shard: (given) => shard(whole(given['JOB_COMPLETION_INDEX']), whole(given['JOB_COMPLETIONS'])) },
  // GitLab, parallel: counted from 1
  { index: 'CI_NODE_INDEX', shard: (given) => shard(whole(given['CI_NODE_INDEX']) - 1, whole(given['CI_NODE_TOTAL'])) },
  // Slurm, --array=first-last:step
  {
    index: 'SLURM_ARRAY_TASK_ID',
    shard: ({ SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_MIN: first = '0', SLURM_ARRAY_TASK_STEP: step = '1', SLURM_ARRAY_TASK_COUNT }) =>
      shard((whole(id) - whole(first)) / whole(step), whole(SLURM_ARRAY_TASK_COUNT)),
  },
]

function shardIn(text: string): Shard | undefined {
  const [index, count, ...more] = text.split('/')
  return more.length > 0 ? undefined : shard(whole(index) - 1, whole(count))
}

function shard(index: number, count: number): Shard | undefined {
  return Number.isInteger(index) && index >= 0 && index < count ? { index, count } : undefined
}

/** NaN for what is no whole number, and for one that no engine would give. */
function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : NaN
}
