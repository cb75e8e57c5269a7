// What the scripts of this folder find in the page: an HTML document, and Paged.js where it is at work.

interface ParentNode {
  querySelector(selectors: string): HTMLElement
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>
  querySelectorAll(selectors: 'table'): NodeListOf<HTMLTableElement>
  querySelectorAll(selectors: 'tbody'): NodeListOf<HTMLTableSectionElement>
  querySelectorAll(selectors: ':scope > tbody > tr'): NodeListOf<HTMLTableRowElement>
  querySelectorAll(selectors: 'a[href], area[href]'): NodeListOf<HTMLAnchorElement>
}

interface CSSRule {
  /** Of a rule that has selectors. */
  readonly selectorText?: string
}

/** Paged.js calls what of these a handler has. */
declare class PagedHandler {
  beforeParsed(content: DocumentFragment): void
  renderNode(clone: Node, node: Node): void
  afterRendered(pages: readonly unknown[]): void
  onOverflow(overflow: Range, rendered: HTMLElement): Range
}

declare const Paged: {
  readonly Handler: typeof PagedHandler
  registerHandlers(...handlers: (typeof PagedHandler)[]): void
}

/** The page as it came, from one script to the next. */
declare var jibaoKept: readonly { readonly element: HTMLElement & { rowSpan?: number }; readonly rows: string; readonly style: string }[]
