// What the scripts of this folder find in the pages that they are published with. They are published as they are
// written, so their types stand here: elements by the ids and selectors that they are asked for.

interface Row {
  readonly unit: string
  readonly year: number
  readonly name: string
  readonly region: string
  readonly title: string
  readonly total: string
  readonly grade: string
  readonly pdf: boolean
  /** The project's folder; empty for the report of a unit. */
  readonly project: string
  readonly path: string
  readonly unitHref: string
}

/** A block of a report's text, and where the words that were asked for stand in it. */
interface Hit {
  readonly anchor: string
  readonly heading: string
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number, word: number])[]
}

interface Found {
  readonly row: Pick<Row, 'path' | 'year' | 'title' | 'name' | 'region'>
  readonly hits: readonly Hit[]
}

/** What a search may be narrowed to; empty for everything. */
interface Filters {
  readonly year?: string
  readonly region?: string
  readonly format?: string
}

interface Candidate {
  readonly number: number
  readonly words: readonly string[]
  /** Of each word, the pages of the report that may have it. */
  readonly pages: readonly (readonly number[])[]
  readonly region: string
  /** So many words are in the title. */
  readonly titled: number
}

interface Results {
  readonly found: readonly Found[]
  readonly next: number
}

interface Lookup {
  candidates(query: string, filters?: Filters): Promise<readonly Candidate[]>
  titled(query: string): Promise<number[]>
  results(candidates: readonly Candidate[], from: number, count: number): Promise<Results>
  normal(text: string): string
  wordsOf(query: string): string[]
  readonly MOST_WORDS: number
}

interface Jibao {
  /** Called by the data that the build writes as scripts: `jibao.put(name, value)`. */
  put(name: string, value: unknown): void
  /** What such a script has put; its shape is that of the build. */
  get(name: string): Promise<any>
  make<Tag extends string>(tag: Tag, attributes?: Readonly<Record<string, string | null>>, ...children: (Node | string)[]):
    Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement
  numbers(text: string): number[]
  both(a: readonly number[], b: readonly number[]): number[]
  rows(wanted: readonly number[]): Promise<Row[]>
  keys(wanted: readonly number[]): Promise<Pick<Row, 'path' | 'year'>[]>
  lookup?: Lookup
}

interface Window {
  jibao: Jibao
}

interface Document {
  getElementById(id: 'filters' | 'asking'): HTMLFormElement
  getElementById(id: 'query' | 'pick'): HTMLInputElement
  getElementById(id: 'compare'): HTMLAnchorElement
  createTreeWalker(root: Node, show: typeof NodeFilter.SHOW_TEXT): Omit<TreeWalker, 'nextNode'> & { nextNode(): Text }
}

interface ParentNode {
  querySelector(selectors: `[name=${string}]`): HTMLSelectElement
  querySelector(selectors: string): HTMLElement
  querySelector(selectors: '.index-table tbody'): HTMLTableSectionElement
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>
  querySelectorAll(selectors: '.side a'): NodeListOf<HTMLAnchorElement>
}

/** Places in a text are kept as lists of the text and two offsets. */
interface Range {
  setStart(node: Text | number, offset: Text | number): void
  setEnd(node: Text | number, offset: Text | number): void
}

interface HTMLElement {
  /** Of a row, where all elements of a page are told by their numbers. */
  readonly cells?: HTMLCollectionOf<HTMLTableCellElement>
}

interface ObjectConstructor {
  /** The forms of these pages send no files. */
  fromEntries(form: FormData): Record<string, string>
}

/** Their fields are inputs and lists to choose from, and what is in them is text. */
interface HTMLFormControlsCollection {
  namedItem(name: string): HTMLInputElement
}

interface FormData {
  [Symbol.iterator](): FormDataIterator<[string, string]>
}
