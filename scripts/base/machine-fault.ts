// base: what the machine lacks or refuses, so that there is no way on: no author's slip, and no bug of ours.

export interface Sentences {
  readonly zh: string
  readonly en: string
}

/** Told in one sentence that says what to do, in two languages; `message` is Chinese. */
export class MachineFault extends Error {
  readonly sentences: Sentences

  constructor(sentences: Sentences) {
    super(sentences.zh)
    this.name = new.target.name
    this.sentences = sentences
  }
}
