// content: the XML of an Office part, walked once from its beginning to its end. Names are told without their prefixes.

import { Parser } from 'htmlparser2'
import { Unreadable } from '../unreadable.ts'

export type Attributes = Readonly<Record<string, string>>

export interface Walker {
  open(name: string, attributes: Attributes, prefix: string): void
  close(name: string): void
  text?(text: string): void
}

const DEEPEST = 500

/** Throws Unreadable for what breaks off. Entities that a document defines are not resolved, and nothing is fetched. */
export function walkXml(part: Uint8Array, walker: Walker): void {
  let depth = 0
  let opened = 0
  const parser = new Parser(
    {
      onopentag: (qualified, attributes) => {
        if ((depth += 1) > DEEPEST) throw new Unreadable('too-much')
        opened += 1
        const [name, prefix] = splitName(qualified)
        walker.open(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [splitName(key)[0], value])), prefix)
      },
      onclosetag: (qualified) => {
        depth -= 1
        walker.close(splitName(qualified)[0])
      },
      ontext: (text) => walker.text?.(text),
    },
    { xmlMode: true },
  )
  parser.write(decoded(part))
  if (depth !== 0 || opened === 0) throw new Unreadable('broken')
  parser.end()
}

function decoded(part: Uint8Array): string {
  const label = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(part)
}

function splitName(qualified: string): [name: string, prefix: string] {
  const colon = qualified.indexOf(':')
  return colon < 0 ? [qualified, ''] : [qualified.slice(colon + 1), qualified.slice(0, colon)]
}

/** An element that says yes or no: it says yes unless it says otherwise. */
export function isOn({ val }: Attributes): boolean {
  return val === undefined || !/^(?:0|false|off|none)$/.test(val)
}
