// pages: one line of a format's own text, such as a title, with its references filled in.

import { matchesIn } from '../../base/matches.ts'
import { type Figures, named } from '../../figures/figures.ts'
import { printed } from '../wording/number.ts'

/** `{{年度}}年度{{单位.简称}}…自评报告` → the title as it is printed; a name that means nothing stays in its braces. */
export function filledText(text: string, figures: Figures): string {
  return text.replace(REFERENCE, (written, name: string) => {
    const found = named(figures, name)
    return found ? printed(found, figures.facts.format) : written
  })
}

/** The names in the braces of a text that mean nothing. */
export function unknownIn(text: string, figures: Figures): string[] {
  return matchesIn(text, REFERENCE).flatMap(([, name = '']) => (named(figures, name) ? [] : [name]))
}

const REFERENCE = /\{\{\s*([^{}]+?)\s*\}\}/g
