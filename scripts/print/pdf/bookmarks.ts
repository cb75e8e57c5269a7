// print: bookmarks that say what the headings say.

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Chromium loses the space where a heading breaks between Latin words; the headings as the page has them mend it. */
export function mendBookmarks(document: PDFDocument, headings: readonly string[]): void {
  let next = 0
  for (const bookmark of bookmarksOf(document)) {
    const text = titleOf(bookmark)
    // A heading that was not printed has no bookmark: look further on for the one that matches.
    const found = headings.findIndex((heading, index) => index >= next && squeezed(heading) === squeezed(text))
    const heading = headings[found]
    if (heading === undefined) continue
    next = found + 1
    if (heading !== text) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading))
  }
}

/** The bookmarks in reading order, each before its children. */
export function bookmarksOf(document: PDFDocument): PDFDict[] {
  const root = document.catalog.lookup(PDFName.of('Outlines'))
  const list: PDFDict[] = []
  const visit = (parent: PDFDict): void => {
    let child = parent.lookup(PDFName.of('First'))
    while (child instanceof PDFDict) {
      list.push(child)
      visit(child)
      child = child.lookup(PDFName.of('Next'))
    }
  }
  if (root instanceof PDFDict) visit(root)
  return list
}

/** What a bookmark says. */
export function titleOf(bookmark: PDFDict): string {
  const title = bookmark.lookup(PDFName.of('Title'))
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
