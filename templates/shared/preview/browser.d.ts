// What the scripts of this folder find in the page that they are loaded by, and in each other. They are sent as they are written.

interface Told {
  /** Words of the author's that were not taken as they stood. */
  readonly cleaned?: string
}

interface Written {
  kind: 'blank' | 'number' | 'text' | 'truth'
  text?: string
}

type Path = (string | number)[]

type Row = Written | [string, Written | Row[]][]

type Edit =
  | { kind: 'set'; path: Path; value: Written }
  | { kind: 'comment'; path: Path; text: string }
  | { kind: 'insert'; path: Path; index: number; row: Row }
  | { kind: 'remove'; path: Path }
  | { kind: 'move'; path: Path; to: number }

/** What one box asks to have written. */
interface Wanted {
  file: string
  /** Of the file when the author began. */
  digest: string
  edits?: Edit[]
  /** Of a section of the narrative. */
  /** A heading that is put in or taken away, by the id of its place. */
  section?: string
  lines?: { from: number; to: number; text: string }
  /** As it is shown where two sides have to be told apart. */
  mine: string
  box?: Box
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface Preview {
  /** Of a number as people bring it: 1,234.50 and １２ are what they mean; undefined for what is none. */
  plainNumber?(text: string): string | undefined
  valueOf?(box: Box, text: string): Written | undefined
  digestOf?(file: string): string
  want?(wanted: Wanted): void
  say?(text: string, isBad?: boolean): void
  isDirty?(box: Element): boolean
  /** All is written, and what is shown is what was written. */
  isSettled?(): boolean
  reload?(isForced?: boolean): Promise<void>
  isWriting?(): boolean
  isShown?(): boolean
  commit?(box: Box): void
  post?(path: string, body: object): Promise<Response>
}

interface Window {
  preview: Preview
}

declare const preview: Preview
declare function morphdom(from: Node, to: Node, options?: object): Node

interface Document {
  getElementById(id: 'conflict'): HTMLDialogElement
  getElementById(id: 'page-frame' | 'pdf-frame'): HTMLIFrameElement
}

interface ParentNode {
  querySelector(selectors: string): HTMLElement
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>
}

interface Element {
  closest(selectors: string): HTMLElement
}
