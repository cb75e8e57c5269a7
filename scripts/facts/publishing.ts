// facts: how the report was published, and what was corrected in it since, as its files say. Nothing of this is known otherwise:
// dates of files and builds are no dates of publication.

import { isDay } from '../base/period.ts'
import type { Place } from '../base/place.ts'
import { itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'
import { optional } from './optional.ts'

export interface Publishing {
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** 索引号. */
  readonly index?: string
  /** 发布机构, where it is not the site's. */
  readonly by?: string
  /** In the order in which they are written. */
  readonly corrections: readonly Correction[]
}

export interface Correction {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly reason: string
  readonly changes: readonly Corrected[]
  readonly at: Place
}

export interface Corrected {
  /** As people call it. */
  readonly name: string
  /** With their units; empty where nothing was, or is. */
  readonly from: string
  readonly to: string
}

/** A correction without a day is told by the schema, and left out. */
export function readPublishing(report: Node | undefined): Publishing | undefined {
  const node = nodeAt(report, ['published'])
  if (node?.kind !== 'mapping') return undefined
  const date = textAt(node, 'date')
  const corrections = itemsOf(nodeAt(node, ['corrections'])).flatMap((item): Correction[] => {
    const day = textAt(item, 'date') ?? ''
    const changes = itemsOf(nodeAt(item, ['changes'])).map((one) => ({
      name: textAt(one, 'name') ?? '',
      from: textAt(one, 'from') ?? '',
      to: textAt(one, 'to') ?? '',
    }))
    return isDay(day) ? [{ date: day, reason: textAt(item, 'reason') ?? '', changes, at: item.at }] : []
  })
  return {
    ...optional({ date: date !== undefined && isDay(date) ? date : undefined, index: textAt(node, 'index'), by: textAt(node, 'by') }),
    corrections,
  }
}
