// figures: the outline of a form with the indicators put in where the form asks for them.

import type { Observation } from '../base/observation.ts'
import { type Alternative, alternative, type Framework, type Indicator, type Leaf, type OutlineNode, plainNode } from '../facts/facts.ts'

export function outlined(outline: readonly OutlineNode[], framework: Framework | undefined): OutlineNode[] {
  return outline.map((node) => ({
    ...node,
    children: node.indicators
      ? (framework?.indicators ?? []).flatMap((one) => indicatorNode(one, node, node.indicators))
      : outlined(node.children, framework),
  }))
}

function indicatorNode(indicator: Indicator, parent: OutlineNode, patterns: OutlineNode['indicators']): OutlineNode[] {
  const node = { ...plainNode(indicator.name), ...(parent.number ? { number: parent.number } : {}), runIn: parent.runIn }
  if (indicator.kind === 'group') {
    const children = indicator.children.flatMap((child) => indicatorNode(child, parent, patterns))
    return children.length > 0 ? [{ ...node, children }] : []
  }
  if (indicator.unlisted) return []
  const heading = patterns?.heading === undefined ? {} : { heading: localised(patterns.heading, indicator) }
  const closing = patterns?.closing === undefined ? [] : [standing(localised(patterns.closing, indicator), patterns.at)]
  return [{ ...node, ...heading, closing, filled: sentencesOf(indicator) }]
}

/** `得分` in a pattern for every indicator means the score of the one it is set for. */
function localised(text: string, { name }: Indicator): string {
  return text.replace(/\{\{\s*(得分|分值|扣分|指标名)\s*\}\}/g, (_, what: string) =>
    what === '指标名' ? name : `{{指标.${name}.${what}}}`,
  )
}

/** The indicator's own standard sentence in all its wordings, of which outlineOf takes the one that holds. */
function sentencesOf(leaf: Leaf): Alternative[] {
  return leaf.sentences.map(({ at, text, when }) => standing(localised(text, leaf), at, when && { ...when, formula: when }))
}

function standing(text: string, at: Alternative['at'], when?: Alternative['when']): Alternative {
  const told: Observation[] = [] // the pattern was read, and its faults told, with the form
  return alternative(text, at, when, told)
}
