// facts: what may be left out of an object.

/** An object without its undefined members, so that `in` and spreads tell the truth. */
export function optional<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
