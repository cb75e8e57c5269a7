// figures: the outline of a unit-year: the form's own, with the indicators put in where the form asks for them.

import type { Observation } from '../base/observation.ts'
import { type Alternative, alternative, type Indicator, type Leaf, type OutlineNode, plainNode, type Prose } from '../facts/facts.ts'
import type { Figures } from './evaluation.ts'
import { holds } from './prose.ts'

export function outlineOf(figures: Figures): OutlineNode[] {
  return figures.derivation.format.outline.map((node) => withIndicators(node, figures))
}

function withIndicators(node: OutlineNode, figures: Figures): OutlineNode {
  if (!node.indicators) return { ...node, children: node.children.map((child) => withIndicators(child, figures)) }
  const framework = figures.derivation.framework?.indicators ?? []
  return { ...node, children: framework.flatMap((one) => indicatorNode(one, node, node.indicators, figures)) }
}

function indicatorNode(
  indicator: Indicator,
  parent: OutlineNode,
  patterns: NonNullable<OutlineNode['indicators']> | undefined,
  figures: Figures,
): OutlineNode[] {
  const node = { ...plainNode(indicator.name), ...(parent.number ? { number: parent.number } : {}), runIn: parent.runIn }
  if (indicator.kind === 'group') {
    const children = indicator.children.flatMap((child) => indicatorNode(child, parent, patterns, figures))
    return children.length > 0 ? [{ ...node, children }] : []
  }
  if (indicator.unlisted) return []
  const heading = patterns?.heading === undefined ? {} : { heading: localised(patterns.heading, indicator) }
  const closing = patterns?.closing === undefined ? [] : standing(localised(patterns.closing, indicator), patterns.at)
  return [{ ...node, ...heading, closing, filled: filledBy(indicator, figures) }]
}

/** `得分` in a pattern for every indicator means the score of the one it is set for. */
function localised(text: string, { name }: Indicator): string {
  return text.replace(/\{\{\s*(得分|分值|扣分|指标名)\s*\}\}/g, (_, what: string) =>
    what === '指标名' ? name : `{{指标.${name}.${what}}}`,
  )
}

/** The indicator's own standard sentence, the first whose condition holds. */
function filledBy(leaf: Leaf, figures: Figures): Prose {
  const found = (leaf.sentences ?? []).find((one) => !one.when || holds(figures, one.when))
  return found ? standing(localised(found.text, leaf), found.at) : []
}

function standing(text: string, at: Alternative['at']): Prose {
  const told: Observation[] = [] // the pattern was read, and its faults told, with the form
  return [alternative(text, at, undefined, told)]
}
