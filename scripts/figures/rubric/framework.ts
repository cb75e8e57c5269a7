// figures: a format's indicator framework, typed, with its formulas parsed.

import type { Observation } from '../../base/finding.ts'
import type { Place } from '../../base/place.ts'
import { entriesOf, itemsOf, nodeAt, textAt } from '../../content/content.ts'
import type { Node } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount } from './point.ts'
import { needAmount, needText } from './read.ts'
import { ruleOf } from './rules.ts'
import type { Point } from './rules.ts'

interface IndicatorBase {
  readonly name: string
  /** Names from the first level down to this one. */
  readonly path: readonly string[]
  /** 1 for 一级指标, and so on. */
  readonly level: number
  readonly weight: Amount
  readonly at: Place
}

export interface Group extends IndicatorBase {
  readonly kind: 'group'
  readonly children: readonly Indicator[]
}

export interface Leaf extends IndicatorBase {
  readonly kind: 'leaf'
  /** 评分要点, without numbers. */
  readonly focus: readonly string[]
  readonly points: readonly Point[]
  /** Where the published rubric was mended, and why. */
  readonly note?: string
  /** Printed before and after the worded rules: definitions the rules rest on. */
  readonly rubricIntro?: string
  readonly rubricSuffix?: string
}

export type Indicator = Group | Leaf

export interface Framework {
  readonly indicators: readonly Indicator[]
  readonly at: Place
}

/** Reads a framework that the schema has accepted; formulas that cannot be read are told, not thrown. */
export function readFramework(node: Node): { framework: Framework; observations: readonly Observation[] } {
  const observations: Observation[] = []
  const indicators = itemsOf(node).map((item) => readIndicator(item, [], observations))
  return { framework: { indicators, at: node.at }, observations }
}

/** The indicators that carry rubrics, from top to bottom. */
export function leavesOf(framework: Framework): readonly Leaf[] {
  return framework.indicators.flatMap(leavesUnder)
}

/** Every formula with the indicator whose own inputs it may name besides facts and figures. */
export function rubricFormulas(framework: Framework): readonly { leaf: Leaf; point: Point; formula: Formula }[] {
  return leavesOf(framework).flatMap((leaf) => leaf.points.flatMap((point) =>
    ruleOf(point.rule).formulas(point).flatMap((formula) => (formula ? [{ leaf, point, formula }] : []))))
}

function leavesUnder(indicator: Indicator): readonly Leaf[] {
  return indicator.kind === 'leaf' ? [indicator] : indicator.children.flatMap(leavesUnder)
}

function readIndicator(node: Node, above: readonly string[], observations: Observation[]): Indicator {
  const name = needText(node, 'name')
  const path = [...above, name]
  const base = { name, path, level: path.length, weight: needAmount(node, 'weight'), at: node.at }
  const children = nodeAt(node, ['children'])
  if (children) {
    const below = itemsOf(children).map((child) => readIndicator(child, path, observations))
    return { ...base, kind: 'group', children: below }
  }
  const optional = entriesOf(node)
    .filter(({ key }) => key === 'note' || key === 'rubricIntro' || key === 'rubricSuffix')
    .map(({ key }) => [key, needText(node, key)])
  return {
    ...base,
    kind: 'leaf',
    focus: itemsOf(nodeAt(node, ['focus'])).flatMap((item) => textAt(item) ?? []),
    points: itemsOf(nodeAt(node, ['points'])).map((item) => readPoint(item, observations)),
    ...Object.fromEntries(optional),
  }
}

function readPoint(node: Node, observations: Observation[]): Point {
  const base = { name: needText(node, 'name'), worth: needAmount(node, 'worth'), at: node.at }
  return ruleOf(needText(node, 'rule')).read(node, base, observations)
}
