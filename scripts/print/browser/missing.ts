// print: what is told when there is nothing to print with. The one thing this room throws that is not our bug.

export interface Sentences {
  readonly zh: string
  readonly en: string
}

/** No browser, font or place to keep them: one sentence with the remedy, in two languages; `message` is Chinese. */
export class MissingPrinter extends Error {
  readonly sentences: Sentences

  constructor(sentences: Sentences) {
    super(sentences.zh)
    this.name = 'MissingPrinter'
    this.sentences = sentences
  }
}
