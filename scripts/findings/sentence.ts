// findings: what the words of a code are made of.

/** `{slot}` is filled; a hint is said only when every slot in it has a value. */
export interface Sentence {
  readonly message: string
  readonly hints?: readonly string[]
}

export interface Sentences {
  readonly zh: Sentence
  readonly en: Sentence
}

/** A sentence in both languages: Chinese, English, then hints in pairs. */
export function say(zh: string, en: string, ...hints: readonly (readonly [zh: string, en: string])[]): Sentences {
  return {
    zh: { message: zh, hints: hints.map((hint) => hint[0]) },
    en: { message: en, hints: hints.map((hint) => hint[1]) },
  }
}
