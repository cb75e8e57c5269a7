// pages: a page that is set, with what others ask of it: it is read once, when it is made.

import { breakPlaces } from './breaks.ts'
import { alignColumns } from './columns.ts'
import { anchorsIn, linksIn } from './links.ts'
import { charactersIn, type TextSection, textSections } from './text.ts'
import { type Edit, edited, readHtml, type Token } from './tokens.ts'
import { valuesIn } from './values.ts'

export interface Page {
  /** Path below dist/. */
  readonly path: string
  readonly html: string
  readonly title: string
  /** The addresses that it links to, as they are written, in its order. */
  readonly links: readonly string[]
  /** What can be linked to in it. */
  readonly anchors: ReadonlySet<string>
  /** The text of the official document, for search. */
  readonly text: readonly TextSection[]
  /** The names of the values that it prints, in the order of their first appearance. */
  readonly values: readonly string[]
  /** All that are printed. */
  readonly characters: ReadonlySet<string>
}

/** Stands where the entries of the values come, which are known when the rest is set. No text of an author's can be one. */
export const ENTRIES = '<!--entries-->'

/** `entries` makes the HTML that takes the place of the mark, from the names of the values of the page; `look` sees the page as it is set. */
export function toPage(
  path: string,
  title: string,
  set: string,
  entries: (values: readonly string[]) => string = () => '',
  look: (tokens: readonly Token[]) => void = () => undefined,
): Page {
  const tokens = readHtml(set)
  look(tokens)
  const values = valuesIn(tokens)
  const inserted = entries(values)
  const mark = tokens.findIndex((token) => token.kind === 'comment' && `<!--${token.text}-->` === ENTRIES)
  const all = mark < 0 ? tokens : tokens.toSpliced(mark, 1, ...readHtml(inserted))
  // what goes to paper has entries
  const html = edited(set, [...alignColumns(tokens), ...(mark < 0 ? [] : breakPlaces(tokens)), ...placed(tokens[mark], inserted)])
  return {
    path,
    title,
    html,
    values,
    links: linksIn(all).map(({ written }) => written),
    anchors: anchorsIn(all),
    text: textSections(all),
    characters: charactersIn(all),
  }
}

function placed(mark: Token | undefined, text: string): Edit[] {
  return mark ? [{ at: mark.at, text }] : []
}

export interface LinkPlace {
  readonly written: string
  /** Offset in the HTML. */
  readonly at: number
}

/** The links and anchors of a page that was published before, or whose places are asked for. */
export function readLinks(html: string): { readonly links: readonly LinkPlace[]; readonly anchors: ReadonlySet<string> } {
  const tokens = readHtml(html)
  return { links: linksIn(tokens).map(({ written, tag }) => ({ written, at: tag.at[0] })), anchors: anchorsIn(tokens) }
}
