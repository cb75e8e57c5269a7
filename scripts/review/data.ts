// review: what a unit wrote otherwise than before, as people call it.

import type { Place } from '../base/place.ts'
import { type Fact, OWN_INDICATORS, type Written } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { quantityText } from '../pages/pages.ts'
import { pathOf, type WrittenChange, type WrittenChanges, writtenChanges } from './written-changes.ts'

export interface DataChange {
  /** `facts.人员.编制数`, `indicators.产出.公开`, `indicators.yaml.…`, `waivers[1].reason`: unique in a report. */
  readonly id: string
  readonly label: string
  /** 人, 万元; absent for texts and for quantities, which bring theirs. */
  readonly unit?: string
  /** As written; absent where nothing was, or is. */
  readonly before?: string
  readonly after?: string
  /** Where it stands, or stood. */
  readonly at: Place
}

export interface DataChanges {
  readonly changes: readonly DataChange[]
  readonly moved: WrittenChanges['moved']
}

/** A report's changed data: facts, what is said of indicators, own indicators, and all else that its files say. */
export function dataChanges(
  before: readonly Written[],
  after: readonly Written[],
  was: Figures | undefined,
  is: Figures | undefined,
): DataChanges {
  const { changes, moved } = writtenChanges(before, after)
  const fields = fieldsOf(was, is)
  const whole = quantities(changes, was, is)
  return { changes: whole.map((change) => dataChange(change, fields, was, is)), moved }
}

/** Facts of both states by name; labels that only one fact has. */
interface Fields {
  readonly fact: (name: string) => Fact | undefined
  readonly isOne: (label: string) => boolean
}

function fieldsOf(was: Figures | undefined, is: Figures | undefined): Fields {
  const counts = new Map<string, Set<string>>()
  for (const facts of [was?.facts.facts, is?.facts.facts]) {
    for (const { field } of facts?.values() ?? []) {
      const name = field.name.replace(/\.(个数|数值|期间)$/, '')
      counts.set(field.label, (counts.get(field.label) ?? new Set()).add(name))
    }
  }
  return {
    fact: (name) => is?.facts.facts.get(name) ?? was?.facts.facts.get(name),
    isOne: (label) => (counts.get(label)?.size ?? 0) === 1,
  }
}

/** The parts of a named quantity (数值, 单位, 限定, 期间) are one value. */
function quantities(changes: readonly WrittenChange[], was: Figures | undefined, is: Figures | undefined): WrittenChange[] {
  const done = new Set<string>()
  return changes.flatMap((change) => {
    const steps = change.steps.slice(0, -1)
    const name = factName(steps)
    const isPart = name !== undefined && [was, is].some((figures) => figures?.facts.facts.get(name)?.quantity !== undefined)
    if (!isPart) return [change]
    if (done.has(name)) return []
    done.add(name)
    const part = (side: 'before' | 'after'): readonly Written[] =>
      changes.flatMap((one) => (factName(one.steps.slice(0, -1)) === name ? (one[side] ?? []) : []))
    return [{ steps, before: part('before'), after: part('after') }]
  })
}

function dataChange({ after = [], before = [], steps }: WrittenChange, fields: Fields, was?: Figures, is?: Figures): DataChange {
  const name = factName(steps)
  const fact = name === undefined ? undefined : fields.fact(name)
  const at = (after[0] ?? before[0])?.at
  if (!at) throw new Error(`${pathOf(steps)} has no place`)
  const text = (all: readonly Written[], figures: Figures | undefined): string | undefined => {
    const own = name === undefined ? undefined : figures?.facts.facts.get(name)
    if (own?.quantity) return own.text === '' ? undefined : quantityShown(own)
    return all.length === 0 ? undefined : textOf(all, steps.length)
  }
  const [old, now] = [text(before, was), text(after, is)]
  return {
    id: pathOf(steps),
    label: fact && name !== undefined ? labelOf(name, fact, fields) : labelOfSteps(steps, fields),
    ...(fact?.field.unit !== undefined && !fact.quantity ? { unit: fact.field.unit } : {}),
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
    at,
  }
}

function quantityShown(fact: Fact): string {
  const period = fact.quantity?.period
  return `${quantityText(fact)}${period === undefined ? '' : `（${period}）`}`
}

/** One value, or all values of an item with what they are called in it. */
function textOf(all: readonly Written[], depth: number): string {
  const [first] = all
  if (all.length === 1 && first?.steps.length === depth) return first.text
  const told = all.filter(({ steps }) => !steps.includes('digests'))
  return told.map(({ steps, text }) => `${labelOfPath(steps.slice(depth))}：${text}`).join('，')
}

function factName(steps: Written['steps']): string | undefined {
  return steps[0] === 'facts' && steps.length > 1 ? pathOf(steps.slice(1)) : undefined
}

/** The official label, where no other fact has it; else the name, which says where it belongs. */
function labelOf(name: string, { field }: Fact, fields: Fields): string {
  return fields.isOne(field.label) || /\[\d+\]/.test(name) ? field.label : name
}

const KEYS: ReadonlyMap<string, string> = new Map([
  [OWN_INDICATORS, '自定指标'],
  ['indicators', '指标'],
  ['original', '原文'],
  ['published', '公开情况'],
  ['corrections', '更正'],
  ['changes', '改动'],
  ['from', '原为'],
  ['to', '改为'],
  ['index', '索引号'],
  ['by', '发布机构'],
  ['stated', '原文印出的'],
  ['waivers', '豁免'],
  ['reviews', '审阅'],
  ['format', '表式'],
  ['dated', '成文日期'],
  ['unscored', '不评分的理由'],
  ['name', '名称'],
  ['shortName', '简称'],
  ['region', '地区'],
  ['weight', '分值'],
  ['worth', '满分'],
  ['points', '计分点'],
  ['rule', '计分规则'],
  ['target', '指标值'],
  ['score', '得分'],
  ['reason', '理由'],
  ['actual', '实际完成值'],
  ['level', '层级'],
  ['kind', '性质'],
  ['note', '说明'],
  ['code', '代码'],
  ['of', '对象'],
  ['for', '内容'],
  ['title', '标题'],
  ['role', '岗位'],
  ['date', '日期'],
  ['saw', '看过'],
  ['publisher', '发布单位'],
  ['language', '语言'],
])

function labelOfSteps(steps: Written['steps'], fields: Fields): string {
  const number = steps.at(-1)
  const list = factName(steps.slice(0, -1))
  if (typeof number === 'number' && list !== undefined) return `${fields.fact(list)?.field.label ?? list}${numbered(number)}`
  return labelOfPath(steps[0] === 'facts' ? steps.slice(1) : steps)
}

function labelOfPath(steps: Written['steps']): string {
  const words = steps.filter((step) => step !== 'children')
  return words.map((step) => (typeof step === 'number' ? numbered(step) : (KEYS.get(step) ?? step))).join(' ')
}

function numbered(step: number): string {
  return step < 0 ? `原第${-step}项` : `第${step}项`
}
