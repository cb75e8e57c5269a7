// facts: the levels that a site gives to codes in place of their own.

import { codes, type Level } from '../base/codes.ts'
import { observe, type Observation } from '../base/finding.ts'
import { entriesOf, nodeAt, textAt, type Node } from '../content/content.ts'
import { nearest } from './nearest.ts'

export type Levels = ReadonlyMap<string, Level | 'off'>

/** As site.yaml writes them; what is no level is the schema's to tell, what is no code is told here. */
export function readLevels(site: Node | undefined): { levels: Levels; observations: Observation[] } {
  const entries = entriesOf(nodeAt(site, ['findings']))
  const unknown = entries.filter(({ key }) => WRITTEN.test(key) && !Object.hasOwn(codes, key))
  return {
    levels: new Map(entries.map(({ key, value }) => [key, (textAt(value) ?? 'error') as Level | 'off'])),
    observations: unknown.map(({ key, keyAt }) => {
      const near = nearest(key, Object.keys(codes))
      return observe('check-unknown', keyAt, { name: key, ...(near === undefined ? {} : { nearest: near }) })
    }),
  }
}

/** What the schema lets pass as a code: another writing has been told by it. */
const WRITTEN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
