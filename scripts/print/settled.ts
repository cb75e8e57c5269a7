// print: what the passes found out, as data: what has to be done to the page as it came so that it ends its pages there.

import type { Page } from 'puppeteer-core'

/**
 * Elements are numbered as they come in the document, 0 being its `main` (or, without one, its body). Copies are in
 * the order in which they are put in.
 */
export interface Settled {
  /** How many elements the page has: another number is another page. */
  readonly elements: number
  /** How wide a text is in each face that the page is set in, in thousandths of its size. */
  readonly faces: readonly (readonly [family: string, text: string, width: number])[]
  /** Cells that span fewer rows than they did; 1 is no span at all. */
  readonly spans: readonly (readonly [cell: number, rows: number])[]
  /** Cells told again: which one, in which row, as which of its cells, over how many rows. */
  readonly copies: readonly (readonly [cell: number, row: number, place: number, rows: number])[]
  readonly styles: readonly (readonly [element: number, property: string, value: string])[]
  readonly texts: readonly (readonly [element: number, text: string])[]
}

/*
 * What follows runs in the page, where strings are all there is. Followers say in its attributes what they do there;
 * read off the page it is all in one place, whoever did it.
 */
const KEEP = `(() => {
  const main = document.querySelector('main') ?? document.body
  globalThis.jibaoKept = [main, ...main.querySelectorAll('*')]
    .map((element) => ({ element, rows: element.getAttribute('rowspan'), style: element.getAttribute('style') }))
})()`

const READ = `(() => {
  const kept = globalThis.jibaoKept
  const numbers = new Map(kept.map(({ element }, number) => [element, number]))
  const inMain = (selector) => [...kept[0].element.querySelectorAll(selector)]
  const original = (copy) => copy.closest('[data-jibao-table]').querySelector('[data-jibao-span="' + copy.dataset.jibaoCopy + '"]')
  // A face for some characters alone has no Chinese ones; what other faces say of figures does not count.
  const probe = ({ unicodeRange }) => /^U\\+0+-10FFFF$/i.test(unicodeRange) ? '国永（。' : '0123456789.%A'
  const widthOf = (family, text) => {
    const line = document.createElement('span')
    line.textContent = text
    line.style.cssText = 'position: absolute; white-space: nowrap; letter-spacing: 0; font: 1000px ' + family
    document.body.append(line)
    const { width } = line.getBoundingClientRect()
    line.remove()
    return Math.round(width)
  }
  const faces = new Map([...document.fonts].filter(({ status }) => status === 'loaded').map((face) => [face.family, probe(face)]))
  return {
    elements: kept.length,
    faces: [...faces].map(([family, text]) => [family, text, widthOf(family, text)]),
    spans: kept.flatMap(({ element, rows }, number) => element.getAttribute('rowspan') === rows ? [] : [[number, element.rowSpan]]),
    copies: inMain('td[data-jibao-copy], th[data-jibao-copy]')
      .map((copy) => [numbers.get(original(copy)), numbers.get(copy.parentElement), copy.cellIndex, copy.rowSpan]),
    styles: kept.flatMap(({ element, style }, number) => element.getAttribute('style') === style
      ? [] : [...element.style].map((name) => [number, name, element.style.getPropertyValue(name)])),
    texts: inMain('[data-page-of]').flatMap((entry) => entry.textContent === '' ? [] : [[numbers.get(entry), entry.textContent]]),
  }
})()`

/** Remembers the page as it came; what is returned says what has been done to it since, undefined where nothing has. */
export async function keepPage(page: Page): Promise<() => Promise<Settled | undefined>> {
  await page.evaluate(KEEP)
  return async () => {
    const settled = (await page.evaluate(READ)) as Settled
    const { copies, spans, styles, texts } = settled
    return [copies, spans, styles, texts].some((done) => done.length > 0) ? settled : undefined
  }
}
