// findings: the narrative against the official outline: what is missing, misplaced, unknown or empty.

import { observe, type Observation } from '../../base/observation.ts'
import { pointAt, type Place } from '../../base/place.ts'
import type { Section } from '../../content/content.ts'
import { nearest, type OutlineNode } from '../../facts/facts.ts'
import { chosen, outlineOf, type Figures } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'
import { narrativeMissing } from '../outline/narrative-missing.ts'
import { sectionEmpty } from '../outline/section-empty.ts'
import { sectionChildrenMissing } from '../outline/section-children-missing.ts'
import { sectionUnknown } from '../outline/section-unknown.ts'
import { sectionMissing } from '../outline/section-missing.ts'
import { sectionOrder } from '../outline/section-order.ts'

export const outline: Rule = (figures) => {
  const { narrative, narrativeFiles, reportFile } = figures.facts
  const nodes = outlineOf(figures)
  const level: Level = (sections, inner, parent) => compare(sections, inner, parent, (node) => supplied(node, figures), level)
  const file = narrativeFiles[0]
  if (file === undefined) {
    const expected = reportFile.replace(/[^/]+$/, 'narrative.md')
    return nodes.every((node) => node.optional || supplied(node, figures))
      ? []
      : [observe(narrativeMissing, pointAt(expected), { file: expected })]
  }
  return level(narrative.sections, nodes, { at: pointAt(file), title: '' })
}

/** True where the form itself has something to print under a heading that the unit left out. An opening is no more than that. */
function supplied(node: OutlineNode, figures: Figures): boolean {
  if (chosen(figures, node.filled)) return true
  if (node.children.length > 0) return node.children.every((child) => child.optional || supplied(child, figures))
  return !node.free && chosen(figures, node.opening) !== undefined
}

type Level = (sections: readonly Section[], nodes: readonly OutlineNode[], parent: Parent) => Observation[]

interface Parent {
  readonly at: Place
  readonly title: string
}

function compare(
  sections: readonly Section[],
  nodes: readonly OutlineNode[],
  parent: Parent,
  isSupplied: (node: OutlineNode) => boolean,
  level: Level,
): Observation[] {
  const known = nodes.map((node) => node.title)
  const unknown = sections.filter((section) => !known.includes(title(section)))
  const missing = nodes.filter((node) => !node.optional && !isSupplied(node) && !sections.some((section) => title(section) === node.title))
  return [
    ...unknown.map((section) =>
      tellUnknown(
        section,
        missing.map((node) => node.title),
        known,
      ),
    ),
    ...missing.map((node) => tellMissing(node, nodes, sections, parent)),
    ...outOfOrder(sections, known),
    ...sections.flatMap((section) =>
      inside(
        section,
        nodes.find((node) => node.title === title(section)),
        isSupplied,
        level,
      ),
    ),
  ]
}

function inside(section: Section, node: OutlineNode | undefined, isSupplied: (node: OutlineNode) => boolean, level: Level): Observation[] {
  const empty = section.blocks.length === 0 && section.children.length === 0 && !(node && isSupplied(node))
  const asked = node?.free || node?.children.some((child) => !child.optional) // then what is missing is told by name
  if (empty && !asked) return [observe(sectionEmpty, section.at, { title: title(section) })]
  if (node?.free && section.children.length === 0) return [observe(sectionChildrenMissing, section.at, { title: title(section) })]
  if (!node || node.free) return section.children.flatMap((child) => inside(child, undefined, isSupplied, level))
  return level(section.children, node.children, { at: section.at, title: node.title })
}

/** Headings are compared as readers see them: without the full stop that some forms put behind them. */
function title(section: Section): string {
  return section.title.trim().replace(/[。．.]$/, '')
}

function tellUnknown(section: Section, missing: readonly string[], known: readonly string[]): Observation {
  const near = nearest(title(section), missing)
  return observe(sectionUnknown, section.at, {
    title: title(section),
    ...(near === undefined ? { known: known.join('、') } : { nearest: near }),
  })
}

function tellMissing(node: OutlineNode, nodes: readonly OutlineNode[], sections: readonly Section[], parent: Parent): Observation {
  const earlier = nodes.slice(0, nodes.indexOf(node)).map((one) => one.title)
  const before = sections.filter((section) => earlier.includes(title(section))).at(-1)
  const hint = before ? { before: title(before) } : { parent: parent.title }
  return observe(sectionMissing, before?.at ?? parent.at, { title: node.title, ...hint })
}

/** A section that stands behind one which the outline puts after it. */
function outOfOrder(sections: readonly Section[], known: readonly string[]): Observation[] {
  const placed = sections.filter((section) => known.includes(title(section)))
  return placed.flatMap((section, i) => {
    const later = placed.slice(0, i).find((other) => known.indexOf(title(other)) > known.indexOf(title(section)))
    return later ? [observe(sectionOrder, section.at, { title: title(section), after: title(later) }, [later.at])] : []
  })
}
