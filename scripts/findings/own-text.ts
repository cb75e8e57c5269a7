// findings: what a unit itself wrote under a heading, without the numbers and sentences that the form puts in.

import { everyBlock, everyInline, everySection, type Section } from '../content/content.ts'
import type { Figures } from '../figures/figures.ts'

/** The sections with a title, wherever they stand. */
export function sectionsTitled(figures: Figures, title: string): Section[] {
  return everySection(figures.facts.narrative.sections).filter((section) => section.title.trim().replace(/[。．.]$/, '') === title)
}

/** The words under a heading and the headings below it; empty where there is none. */
export function ownText(figures: Figures, title: string): string {
  return sectionsTitled(figures, title)
    .flatMap((section) => everySection([section]))
    .flatMap(({ blocks }) => everyBlock(blocks))
    .flatMap(everyInline)
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .trim()
}

/** Fewer letters than this are no explanation. */
const LEAST = 8
/** 无。, 本单位没有存在的问题。: nothing is said in not many more words than these. */
const DENIAL = /^(我|本)?(单位|部门|街道|办事处)?(暂时|目前|暂)?(无|没有|不存在|未发现|未发生)/
const SHORT = 20

/** True for a text that says something: neither a blank nor a bare “none”. */
export function isSaid(text: string): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  return letters.length >= LEAST && !(letters.length <= SHORT && DENIAL.test(letters))
}
