// facts: an indicator framework, typed, with its formulas parsed.

import { type Decimal, plain, ZERO } from '../../base/decimal.ts'
import type { Checked, Observation } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import type { Value } from '../../base/value.ts'
import { entriesOf, itemsOf, type Node, nodeAt, textAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount } from './amount.ts'
import { readAssess } from './assess.ts'
import { type Point, readPoint } from './points.ts'
import { amountAt, formulaAt, needText, optionalTexts, plainValue, textsAt } from './read.ts'
import { ACTUAL, readTarget } from './target.ts'

interface IndicatorBase {
  readonly name: string
  /** Names from the first level down to this one. */
  readonly path: readonly string[]
  /** 1 for 一级指标, and so on. */
  readonly level: number
  /** As written, or the sum of what is below where nothing is written. */
  readonly weight: Amount
  readonly isWeightWritten: boolean
  readonly at: Place
}

export interface Group extends IndicatorBase {
  readonly kind: 'group'
  readonly children: readonly Indicator[]
}

/** A standard sentence of an indicator: the first whose condition holds is printed. */
export interface Sentence {
  readonly when?: Formula
  /** With references in braces. */
  readonly text: string
  readonly at: Place
}

/** A value in a row of indicators, and its key's place. */
export interface Beside {
  readonly value: Value
  readonly text: string
  readonly at: Place
  readonly keyAt: Place
}

export interface Leaf extends IndicatorBase {
  readonly kind: 'leaf'
  /** 评分要点, without numbers. */
  readonly focus: readonly string[]
  readonly points: readonly Point[]
  /** What the unit gives besides the points' own inputs, for their formulas. */
  readonly inputs: readonly string[]
  /** Counted, but neither a heading nor a row of its own. */
  readonly unlisted: boolean
  readonly sentences: readonly Sentence[]
  /** What stands beside the name in official terms: the columns that the form fills in, or what the unit gives to its own. */
  readonly beside: ReadonlyMap<string, Beside>
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
export function readFramework(node: Node): Checked<Framework> {
  const observations: Observation[] = []
  const indicators = itemsOf(node).map((item) => readIndicator(item, [], observations))
  return { value: { indicators, at: node.at }, observations }
}

/** A weight that nobody wrote: the sum of these. */
export function summed(parts: readonly Amount[], at: Place): Amount {
  const value = parts.reduce<Decimal>((sum, one) => sum.plus(one.value), ZERO)
  return { value, text: plain(value), at }
}

/** The indicators that carry rubrics, from top to bottom. */
export function leavesOf(framework: Framework): readonly Leaf[] {
  return framework.indicators.flatMap(leavesUnder)
}

function leavesUnder(indicator: Indicator): readonly Leaf[] {
  return indicator.kind === 'leaf' ? [indicator] : indicator.children.flatMap(leavesUnder)
}

function readIndicator(node: Node, above: readonly string[], observations: Observation[]): Indicator {
  const name = needText(node, 'name')
  const path = [...above, name]
  const written = amountAt(node, 'weight')
  const base = { name, path, level: path.length, isWeightWritten: written !== undefined, at: node.at }
  const below = nodeAt(node, ['children'])
  if (below) {
    const children = itemsOf(below).map((child) => readIndicator(child, path, observations))
    const weight =
      written ??
      summed(
        children.map((child) => child.weight),
        node.at,
      )
    return { ...base, kind: 'group', weight, children }
  }
  const points = pointsOf(node, name, written, observations)
  const weight =
    written ??
    summed(
      points.map((point) => point.worth),
      node.at,
    )
  return {
    ...base,
    kind: 'leaf',
    weight,
    points,
    focus: textsAt(node, 'focus'),
    inputs: textsAt(node, 'inputs'),
    unlisted: plainValue(nodeAt(node, ['unlisted'])) === true,
    sentences: itemsOf(nodeAt(node, ['sentences'])).flatMap((item) => readSentence(item, observations)),
    beside: besideOf(node),
    ...optionalTexts(node, 'note', 'rubricIntro', 'rubricSuffix'),
  }
}

/**
 * A row with a target and no points of its own is worth its weight by that target: `{ name: …, weight: 8, target: ≥50个 }`;
 * one with nothing but a score is for the assessor.
 */
function pointsOf(node: Node, name: string, weight: Amount | undefined, observations: Observation[]): readonly Point[] {
  const written = itemsOf(nodeAt(node, ['points'])).map((item) => readPoint(item, observations))
  if (written.length > 0 || !weight) return written
  const base = { name: ACTUAL, worth: weight, at: node.at }
  if (textAt(node, 'target') === undefined) return nodeAt(node, ['score']) ? [readAssess(node, base, observations)] : []
  return [{ label: name, ...readTarget(node, base, observations) }]
}

/** Keys in official terms are the form's columns and the unit's values; those in English are the indicator's structure. */
function besideOf(node: Node): ReadonlyMap<string, Beside> {
  return new Map(
    entriesOf(node)
      .filter(({ key }) => isOfficialTerm(key))
      .map(({ key, keyAt, value }) => [key, { value: plainValue(value), text: textAt(value) ?? '', at: value.at, keyAt }]),
  )
}

export function isOfficialTerm(key: string): boolean {
  return !/^[A-Za-z]/.test(key)
}

/** A sentence whose condition cannot be read is left out; that has been told. */
function readSentence(node: Node, observations: Observation[]): readonly Sentence[] {
  const text = nodeAt(node, ['text'])
  if (text?.kind !== 'scalar') return []
  const sentence = { text: text.text, at: text.at }
  if (!nodeAt(node, ['when'])) return [sentence]
  const when = formulaAt(node, 'when', observations)
  return when ? [{ ...sentence, when }] : []
}
