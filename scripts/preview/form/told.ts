// preview: where a finding belongs in the form: at the innermost place that holds it.

import { placeText } from '../../base/place.ts'
import { type Path, pathKey, type WrittenPlace } from '../../content/content.ts'
import type { Finding } from '../../messages/messages.ts'
import type { Told } from './control.ts'

/** As long as the file is not changed. */
export function findingId({ at, code }: Pick<Finding, 'at' | 'code'>): string {
  return `${placeText(at)}:${code}`
}

export function toldOf({ at, code, fix, hint, level, message }: Finding): Told {
  return {
    level,
    message,
    id: findingId({ at, code }),
    place: placeText(at),
    isGuess: fix?.isGuess === true,
    ...(fix ? { fix: fix.text } : {}),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The path of the innermost place at a finding's beginning; undefined in another file, and where nothing is written. */
export function pathOf({ at }: Pick<Finding, 'at'>, places: ReadonlyMap<string, WrittenPlace>): Path | undefined {
  let found: Path | undefined
  for (const { column, endLine, line, path } of places.values()) {
    const begins = line < at.line || (line === at.line && column <= at.column)
    if (begins && at.line <= endLine) found = path
  }
  return found
}

/** By the path of the place, what is told of it. */
export function toldByPath(
  findings: readonly Finding[],
  file: string,
  places: ReadonlyMap<string, WrittenPlace>,
): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>()
  for (const finding of findings) {
    const path = finding.at.file === file ? pathOf(finding, places) : undefined
    if (path) found.set(pathKey(path), [...(found.get(pathKey(path)) ?? []), toldOf(finding)])
  }
  return found
}
