// print: what is printed, and what an engine makes of it before it is finished.

/** One document to print, with every file it needs. */
export interface Paper {
  /** Path (`changsha-gaoqiao/2020/index.html`, `assets/report.css`) → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** The path in `files` of the HTML to print. */
  readonly entry: string
  readonly title: string
  readonly author: string
  /** BCP 47: `zh-CN`. */
  readonly language: string
  /** `YYYY-MM-DD`; the PDF says when it was made only if the report does. */
  readonly dated?: string
}

export interface Impression {
  readonly pdf: Uint8Array
  /** The headings in document order, as the reader sees them; the bookmarks are to say the same. */
  readonly headings: readonly string[]
  /** What was wrong with the document: missing files, console errors. Not the engine's fault, so no second try. */
  readonly problems: readonly string[]
  /** How often it was printed until everything that depends on page ends was right. */
  readonly passes: number
  /** Ids that have a destination in the PDF only because the engine wanted to know their places. */
  readonly helperIds: readonly string[]
}

/** A print engine that runs. Rejects when the engine itself fails: a fresh one may then be tried. */
export interface Engine {
  readonly version: string
  print(paper: Paper): Promise<Impression>
  close(): Promise<void>
}
