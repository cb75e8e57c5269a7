// content: what kind of file somebody brings, by its first bytes: names lie as often as not.

import { Unreadable } from './unreadable.ts'

/** `packed`: a zip, whose parts say what it is. */
export type Kind = 'text' | 'html' | 'pdf' | 'packed' | 'old-workbook'

/** Throws Unreadable for a kind that is known and not read. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
  const letters = head.toString('latin1')
  if (letters.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (letters.startsWith('PK\x03\x04') || letters.startsWith('PK\x05\x06')) return 'packed'
  if (letters.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes)
  for (const [reason, starts] of STARTS) if (starts.some((one) => letters.startsWith(one))) throw new Unreadable(reason)
  for (const [reason, pattern] of SIGNS) if (pattern.test(letters)) throw new Unreadable(reason)
  return HTML.test(letters.replace(/^\xef\xbb\xbf/, '')) ? 'html' : 'text'
}

const HTML = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/i

const STARTS = [
  ['rtf', ['{\\rtf']],
  ['archive', ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b']],
  ['picture', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*']],
] as const

const SIGNS = [
  ['mhtml', /^(?:From:|MIME-Version:)[^]{0,2000}multipart\/related/i],
  ['word-xml', /^(?:\xef\xbb\xbf)?\s*<\?xml[^]{0,400}(?:mso-application|schemas\.microsoft\.com\/office)/],
  ['picture', /^(?:BM[^]{4}\0\0\0\0|RIFF[^]{4}WEBP)/],
] as const

/** A compound file of the old Office, by the names of its streams. */
function compound(bytes: Uint8Array): Kind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (name: string): boolean => all.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (has('EncryptedPackage')) throw new Unreadable('encrypted')
  if (has('WordDocument')) throw new Unreadable('old-word')
  if (has('PowerPoint Document')) throw new Unreadable('slides')
  if (has('Workbook') || has('Book')) return 'old-workbook'
  throw new Unreadable('old-office')
}
