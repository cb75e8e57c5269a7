// print: the one function used of a package that brings no types.

declare module 'wawoff2' {
  /** WOFF2 → TrueType or OpenType. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}
