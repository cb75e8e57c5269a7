// pages: the table of contents and the list of annexes, as their templates see them.

import type { Part } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { filledText } from '../typesetting/filled.ts'
import type { SectionView } from './narrative.ts'

export interface ContentsEntry {
  /** The heading's id in the document: the link's target, and what the printer finds the page number of. */
  readonly id: string
  readonly level: 1 | 2
  readonly number: string
  readonly title: string
}

/** Headings of the first two levels, in order. */
export function contentsEntries(sections: readonly SectionView[]): ContentsEntry[] {
  return sections.flatMap((section) => [
    entry(section, 1),
    ...section.sections.filter(({ runIn }) => !runIn).map((inner) => entry(inner, 2)),
  ])
}

/** Values keep their text; where they come from is told in the narrative itself. */
function entry({ id, number, text }: SectionView, level: 1 | 2): ContentsEntry {
  return { id, level, number, title: text }
}

/** GB/T 9704-2012 7.3.4: one annex has no number, several have `1.` `2.`; no mark at the end. */
export function annexList(part: Part, figures: Figures): { several: boolean; lines: readonly { number: string; title: string }[] } {
  const several = part.annexes.length > 1
  return {
    several,
    lines: part.annexes.map((title, i) => ({
      number: i === 0 ? `附件：${several ? '1. ' : ''}` : `${i + 1}. `,
      title: filledText(title, figures),
    })),
  }
}

/** Whether a signature of the unit's name fits above its date with both centred, four characters from the right. */
export function closingView(figures: Figures): { name: string; date: string; fit: 'short' | 'long' } {
  const { facts, unitName } = figures.facts
  const date = facts.get('填报日期')?.text ?? ''
  return { name: unitName, date, fit: unitName.length <= LONGEST_CENTRED ? 'short' : 'long' }
}

const LONGEST_CENTRED = 15
