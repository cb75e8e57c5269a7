// findings: the narrative beside the official outline, level by level.

import { type Place, pointAt } from '../../base/place.ts'
import type { Section } from '../../content/content.ts'
import { nearest, type OutlineNode } from '../../facts/facts.ts'
import { chosen, type Figures, outlineOf } from '../../figures/figures.ts'

export interface Level {
  readonly sections: readonly Section[]
  /** What the outline has here; absent below a section that it does not know, or leaves free. */
  readonly nodes: readonly OutlineNode[] | undefined
  readonly parent: { readonly at: Place; readonly title: string }
}

export type OutlinedLevel = Level & { readonly nodes: readonly OutlineNode[] }

/** Every level from the top, each before those below it; none where there is no narrative. */
function levelsOf(figures: Figures): Level[] {
  const { narrative, narrativeFiles } = figures.facts
  const file = narrativeFiles[0]
  if (file === undefined) return []
  return fromLevel({ sections: narrative.sections, nodes: outlineOf(figures), parent: { at: pointAt(file), title: '' } })
}

/** The levels for which the outline says what stands there. */
export function outlinedLevels(figures: Figures): OutlinedLevel[] {
  return levelsOf(figures).flatMap(({ nodes, ...level }) => (nodes ? [{ ...level, nodes }] : []))
}

/** Every section, with what the outline says of it. */
export function placedSections(figures: Figures): { readonly section: Section; readonly node: OutlineNode | undefined }[] {
  return levelsOf(figures).flatMap((level) => level.sections.map((section) => ({ section, node: nodeOf(level, section) })))
}

function fromLevel(level: Level): Level[] {
  const below = level.sections.flatMap((section) => {
    const node = nodeOf(level, section)
    const nodes = node?.free ? undefined : node?.children
    return fromLevel({ sections: section.children, nodes, parent: { at: section.at, title: node?.title ?? '' } })
  })
  return [level, ...below]
}

function nodeOf({ nodes }: Level, section: Section): OutlineNode | undefined {
  return nodes?.find((node) => node.title === titleOf(section))
}

/** What the outline demands here and neither the unit nor the form itself has. */
export function missingNodes(figures: Figures, { nodes, sections }: Level): OutlineNode[] {
  return (nodes ?? []).filter(
    (node) => !node.optional && !isSupplied(node, figures) && !sections.some((section) => titleOf(section) === node.title),
  )
}

/** True where the form itself has something to print under a heading that the unit left out. An opening is no more than that. */
export function isSupplied(node: OutlineNode, figures: Figures): boolean {
  if (chosen(figures, node.filled)) return true
  if (node.children.length > 0) return node.children.every((child) => child.optional || isSupplied(child, figures))
  return !node.free && chosen(figures, node.opening) !== undefined
}

/** The sections that the outline does not know, each with the missing one that it was probably meant to be. */
export function unknownSections(figures: Figures, level: OutlinedLevel): { readonly section: Section; readonly meant?: string }[] {
  const known = level.nodes.map((node) => node.title)
  const open = new Set(missingNodes(figures, level).map((node) => node.title))
  return level.sections
    .filter((section) => !known.includes(titleOf(section)))
    .map((section) => {
      const meant = meantTitle(titleOf(section), [...open])
      if (meant === undefined) return { section }
      open.delete(meant)
      return { section, meant }
    })
}

/** Behind a number that was written by hand, with words around it, or misspelt. */
function meantTitle(title: string, open: readonly string[]): string | undefined {
  const bare = title.slice(typedNumber(title)?.length ?? 0).trim()
  const holding = open.filter((one) => one.length > 1 && bare.includes(one))
  return open.includes(bare) ? bare : holding.length === 1 ? holding[0] : nearest(bare, open)
}

/** 一、 （二） 3. 第四部分, with the blanks behind it. */
export function typedNumber(title: string): string | undefined {
  return NUMBER.exec(title)?.[0]
}

const NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分|章|节)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])\s*/

/** Headings are compared as readers see them: without the full stop that some forms put behind them. */
export function titleOf(section: Section): string {
  return section.title.trim().replace(/[。．.]$/, '')
}
