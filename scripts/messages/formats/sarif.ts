// messages: SARIF 2.1.0, one run. Columns and offsets are UTF-16 units; waived warnings are suppressed results
// with the reason; the rules carry the documentation as help.

import type { Level } from '../../base/check.ts'
import type { Fix } from '../../base/fix.ts'
import type { Place } from '../../base/place.ts'
import { checkOf } from '../catalogue.ts'
import { isNone, leftOutText } from '../counts.ts'
import { exampleText } from '../example.ts'
import type { Finding } from '../finding.ts'
import type { WaivedFinding } from '../waive.ts'
import { type Language, sentenceOf } from '../wording.ts'
import { fingerprints, type Review, wholeText } from './review.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const SEVERITIES: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' }
/** The name under which forges know the root of the repository. */
const ROOT = '%SRCROOT%'

export function sarif(review: Review): string {
  const { findings, language, leftOut, waived } = review
  const all: readonly (Finding | WaivedFinding)[] = [...findings, ...waived]
  const used = [...new Set(all.map((one) => one.code))].sort()
  const fingerprint = fingerprints(all, review.digest)
  const places = placesIn(review)
  const left = leftOutText(leftOut, language)
  const run = {
    tool: { driver: { name: 'jibao', semanticVersion: review.version, rules: used.map((code) => rule(review, code)) } },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: language === 'zh' ? '仓库的根' : 'the root of the repository' } } },
    invocations: [
      {
        executionSuccessful: true,
        ...(left === '' ? {} : { toolExecutionNotifications: [{ level: 'warning', message: { text: left } }] }),
      },
    ],
    results: all.map((one) => ({
      ruleId: one.code,
      ruleIndex: used.indexOf(one.code),
      level: SEVERITIES[one.level],
      message: { text: wholeText(one, language) },
      locations: [{ physicalLocation: places(one.at) }],
      ...(one.related ? { relatedLocations: one.related.map((place, id) => related(place, id, places, language)) } : {}),
      ...(one.fix ? { fixes: [fixed(one.fix, places, language)] } : {}),
      partialFingerprints: { 'jibao/v1': fingerprint.get(one) },
      // Where some results are suppressed, the others say that they are not.
      suppressions: 'waiver' in one ? [suppression(one, places)] : [],
      properties: { report: one.report },
    })),
    properties: { reports: review.reports, ...(isNone(leftOut) ? {} : { leftOut }) },
  }
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)
}

function rule({ catalogue, language }: Review, code: string): object {
  const check = checkOf(catalogue, code)
  if (!check) throw new Error(`no check ${code}`)
  const { about, fires, level, remedy, silent, source } = check
  const [example, sound] = [exampleText(fires), exampleText(silent)]
  return {
    id: code,
    shortDescription: { text: sentenceOf(check, language) },
    fullDescription: { text: about },
    help: {
      text: `${about}\n例：${example}\n不算：${sound}\n改法：${remedy}\n依据：${source}`,
      markdown: `${about}\n\n**例**\n\n${fenced(example)}\n\n**不算**\n\n${fenced(sound)}\n\n**改法** ${remedy}\n\n**依据** ${source}`,
    },
    defaultConfiguration: { level: SEVERITIES[level] },
  }
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``
}

type Places = (place: Place) => { readonly artifactLocation: object; readonly region?: object }

function related(place: Place, id: number, places: Places, language: Language): object {
  return { id, message: { text: language === 'zh' ? '另见' : 'see also' }, physicalLocation: places(place) }
}

/** Viewers make a fix when they are told to; a guess says that it is one. */
function fixed({ at, isGuess, text }: Fix, places: Places, language: Language): object {
  const words = isGuess ? ['可能是', 'perhaps'] : ['改正', 'mend it']
  const { artifactLocation, region } = places(at)
  return {
    description: { text: words[language === 'zh' ? 0 : 1] },
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text } }] }],
  }
}

function suppression({ waiver }: WaivedFinding, places: Places): object {
  return { kind: 'inSource', status: 'accepted', justification: waiver.reason, location: { physicalLocation: places(waiver.at) } }
}

/** Each file's text is asked for and cut into lines once. */
function placesIn({ folder, textOf }: Review): Places {
  const known = new Map<string, { text: string; starts: readonly number[] } | undefined>()
  const linesOf = (file: string): { text: string; starts: readonly number[] } | undefined => {
    if (!known.has(file)) {
      const text = textOf(file)
      known.set(file, text === undefined ? undefined : { text, starts: [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)] })
    }
    return known.get(file)
  }
  return (place) => ({
    artifactLocation: { uri: (folder + place.file).split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT },
    ...(place.spot ? {} : { region: regionOf(place, linesOf(place.file)) }),
  })
}

function regionOf(place: Place, lines: { text: string; starts: readonly number[] } | undefined): object {
  const { column, endColumn, endLine, line } = place
  return { startLine: line, startColumn: column, endLine, endColumn, ...offsets(place, lines) }
}

/** Nothing for a place that the file does not have: what is missing, or a file that cannot be read. */
function offsets(place: Place, lines: { text: string; starts: readonly number[] } | undefined): object {
  const [first, last] = [lines?.starts[place.line - 1], lines?.starts[place.endLine - 1]]
  if (!lines || first === undefined || last === undefined) return {}
  const [start, end] = [first + place.column - 1, last + place.endColumn - 1]
  if (end > lines.text.length) return {}
  return { charOffset: start, charLength: end - start, ...(end > start ? { snippet: { text: lines.text.slice(start, end) } } : {}) }
}
