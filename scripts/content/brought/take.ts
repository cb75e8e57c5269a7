// content: the bytes of a file that somebody brings → its blocks, by the reader of its kind.

import type { Taken } from './blocks.ts'
import type { Kind } from './kind.ts'
import { Unreadable } from './unreadable.ts'

/** Throws Unreadable. Each reader is loaded when it is wanted. */
export async function take(kind: Exclude<Kind, 'text'>, bytes: Uint8Array): Promise<Taken> {
  const taken = await read(kind, bytes)
  if (!taken.blocks.some((block) => block.kind === 'table' || block.lines.some(({ text }) => text.trim() !== '')))
    throw new Unreadable('empty')
  return taken
}

async function read(kind: Exclude<Kind, 'text'>, bytes: Uint8Array): Promise<Taken> {
  switch (kind) {
    case 'html':
      return (await import('./html/html.ts')).readHtml(bytes)
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(bytes)
    case 'old-workbook':
      return (await import('./workbook/workbook.ts')).readWorkbook(bytes)
    case 'packed':
      return readPacked(bytes)
  }
}

async function readPacked(bytes: Uint8Array): Promise<Taken> {
  const { openArchive } = await import('./archive.ts')
  const archive = await openArchive(bytes)
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name))
  if (has(/^word\/[^/]*\.xml$/)) return (await import('./word/word.ts')).readWord(archive)
  if (has(/^xl\/workbook\.xml$/)) return (await import('./workbook/workbook.ts')).readPackedWorkbook(bytes, archive)
  if (has(/^xl\/workbook\.bin$/)) throw new Unreadable('xlsb')
  if (has(/^ppt\//)) throw new Unreadable('slides')
  if (has(/(^|\/)OFD\.xml$/i)) throw new Unreadable('ofd')
  if (has(/^content\.xml$/)) throw new Unreadable(await openDocumentKind(archive.part('mimetype')))
  throw new Unreadable(has(/^\[Content_Types\]\.xml$/) ? 'broken' : 'archive')
}

async function openDocumentKind(mimetype: Promise<Uint8Array | undefined>): Promise<'ods' | 'odt' | 'slides'> {
  const type = Buffer.from((await mimetype) ?? []).toString('latin1')
  return /spreadsheet/.test(type) ? 'ods' : /presentation/.test(type) ? 'slides' : 'odt'
}
