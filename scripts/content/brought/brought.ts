// content: a file as people have it (docx, xlsx, pdf, html, text) → the document that an auditor reads. A text is read
// at once, everything else in a thread that cannot take too much.

import type { Sentences } from '../../base/machine-fault.ts'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import { plain, type SourceText } from '../characters.ts'
import { partNotRead } from '../checks/part-not-read.ts'
import { readAt, readForeign, type Roots, standingIn } from '../disk.ts'
import { readDocument } from '../document.ts'
import type { Reading } from '../passage.ts'
import type { Taken } from './blocks.ts'
import { kindOf } from './kind.ts'
import { transcribed } from './transcript.ts'
import { MOST_MEGABYTES, sentencesOf, Unreadable } from './unreadable.ts'

export interface Brought {
  /** Nothing where the file could not be read. */
  readonly document?: { readonly source: SourceText; readonly reading: Reading }
  readonly observations: readonly Observation[]
  /** Why it could not be read, where no observation says it. */
  readonly refused?: Sentences
  /** A place in the source with the spot at which a person finds it in the file. */
  readonly located: (place: Place) => Place
}

/** `file` is a path from the roots' site; it is there. */
export async function readBrought(roots: Roots, file: string): Promise<Brought> {
  try {
    const read = readAt(roots, file, MOST_MEGABYTES * 1_000_000)
    if (read.fault === 'large') throw new Unreadable('too-large')
    if (read.fault !== undefined) return ofText(roots, file)
    const bytes = new Uint8Array(read.bytes)
    const kind = kindOf(bytes)
    if (kind === 'text') return ofText(roots, file)
    const { takenInThread } = await import('./in-thread.ts')
    return broughtFrom(file, await takenInThread({ kind, bytes }))
  } catch (error) {
    if (error instanceof Unreadable) return { observations: [], refused: sentencesOf(error.reason), located: (place) => place }
    throw error
  }
}

/** What was taken out of a file, as a document. */
export function broughtFrom(file: string, { blocks, unread }: Taken): Brought {
  const { located, reading, text } = transcribed(file, blocks)
  const { observations, source } = plain({ file, text })
  const whole = { ...pointAt(file), spot: {} }
  const told = unread.map(({ count, what }) => observe(partNotRead, whole, { count, what: { term: what } }))
  return { document: { source, reading }, observations: [...told, ...observations], located }
}

function ofText(roots: Roots, file: string): Brought {
  const { observations, source } = readForeign(roots, file)
  return { ...(source ? { document: { source, reading: readDocument(source) } } : {}), observations, located: (place) => place }
}

/** What a person calls a document, whether it can be read or not. */
const DOCUMENT = /\.(?:txt|md|docx?|docm|wps|rtf|odt|ofd|pdf|xlsx?|xlsm|xlsb|et|ods|s?html?|mht(?:ml)?)$/i

/** The documents in a folder and below it; not the ~$ files that Word keeps beside an open one. */
export function documentsBelow({ site }: Roots, folder: string): string[] {
  return standingIn(site, folder).flatMap(({ kind, name }) => {
    const path = `${folder}/${name}`
    if (kind === 'folder') return documentsBelow({ site, program: site }, path)
    return kind === 'file' && DOCUMENT.test(name) && !name.startsWith('~$') ? [path] : []
  })
}
