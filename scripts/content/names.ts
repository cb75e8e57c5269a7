// content: names of folders and files that travel: what every disk holds and every web server hands out under the same address.

/** Devices of Windows, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Top level names of the site itself. */
const TAKEN = /^(assets|list|schemas|search)$|\.(html|csv|json|jsonl|xml|txt)$/i
/** Linux and most of its tools count bytes. */
const MOST_BYTES = 255

/** Why a folder or file of this name would not arrive, or be found, everywhere; in the order in which they are told. */
const FAULTS: readonly (readonly [term: string, isIt: (name: string) => boolean])[] = [
  ['control', (name) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(name)],
  ['windows', (name) => /[<>:"|?*\\]/.test(name)],
  ['address', (name) => /[%#?&]/.test(name)],
  ['end', (name) => /^[\s.]|[\s.]$/u.test(name)],
  ['device', (name) => DEVICE.test(name)],
  ['taken', (name) => TAKEN.test(name)],
  ['long', (name) => new TextEncoder().encode(name).length > MOST_BYTES],
  ['form', (name) => name !== name.normalize('NFC')],
]

/** The first thing that keeps the name from being held everywhere, as a term. */
export function faultOfName(name: string): string | undefined {
  return FAULTS.find(([, isIt]) => isIt(name))?.[0]
}

/** Names that are one on a disk that knows no capitals, or only one way of composing a character, have the same. */
export function sameOnDisk(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}
