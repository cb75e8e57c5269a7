// content: a Word file (docx, docm): its body, with the numbers that Word counts, and what else is in it told.

import type { Archive } from '../archive.ts'
import { type Taken, type UnreadKind, unreadOf } from '../blocks.ts'
import { Unreadable } from '../unreadable.ts'
import { readBody } from './body.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { walkXml } from './xml.ts'

export async function readWord(archive: Archive): Promise<Taken> {
  const main = await mainPart(archive)
  const folder = main.replace(/[^/]*$/, '')
  const body = await archive.part(main)
  if (!body) throw new Unreadable('broken')
  const unread = new Map<UnreadKind, number>()
  const count = (what: UnreadKind): void => void unread.set(what, (unread.get(what) ?? 0) + 1)
  const styles = readStyles(await archive.part(`${folder}styles.xml`))
  const numbers = readNumbering(await archive.part(`${folder}numbering.xml`))
  const blocks = readBody(body, styles, numbers, count)
  for (const name of archive.names) {
    const edge = /\/(?:header|footer)\d*\.xml$/.test(name) ? await archive.part(name) : undefined
    if (edge && hasWords(edge)) count('headers')
  }
  return { blocks, unread: unreadOf(unread) }
}

/** As the file's relations name it. */
async function mainPart(archive: Archive): Promise<string> {
  let found = 'word/document.xml'
  const relations = await archive.part('_rels/.rels')
  if (relations)
    walkXml(relations, {
      open: (_, { Target = '', Type = '' }) => {
        if (Type.endsWith('/officeDocument')) found = Target.replace(/^\//, '')
      },
      close: () => undefined,
    })
  return found
}

/** More than the number of the page. */
function hasWords(part: Uint8Array): boolean {
  let text = ''
  let isText = false
  walkXml(part, {
    open: (name) => void (isText = name === 't'),
    close: () => void (isText = false),
    text: (more) => void (isText && (text += more)),
  })
  return /[^\s\d\-—–－第页共/]/.test(text)
}
