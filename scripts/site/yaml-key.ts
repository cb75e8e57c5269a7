// site: a key as YAML reads it back.

/** In quotes where it would not be plain text. */
export function key(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_、（）]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}
