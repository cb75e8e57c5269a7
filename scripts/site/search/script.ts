// site: data as a script: a page opened from a disk may load it.

/** No line of it can end a script or begin another. */
export function put(name: string, value: unknown): string {
  return `jibao.put(${JSON.stringify(name)},${JSON.stringify(value).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)})\n`
}

/** The value that `put` made a script of; undefined for any other text. */
export function taken(script: string): unknown {
  const from = script.startsWith('jibao.put("') ? script.indexOf('",', 11) + 2 : 0
  if (from < 2 || !script.endsWith(')\n')) return undefined
  try {
    return JSON.parse(script.slice(from, -2)) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
