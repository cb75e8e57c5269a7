// base: every place where a pattern stands in a text.

/** Nearly every text has none, and to be told so is much cheaper than to go through none. `pattern` is global. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]
}
