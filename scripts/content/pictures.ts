// content: the figures of a narrative, as bytes: they go with the report wherever it goes.

import { observe, type Observation } from '../base/observation.ts'
import { namesIn, readBytes, type Roots } from './disk.ts'
import { everyBlock, everySection, type Block, type Narrative } from './narrative.ts'
import { figureUncaptioned } from './checks/figure-uncaptioned.ts'
import { figureUnusable } from './checks/figure-unusable.ts'
import { figureMissing } from './checks/figure-missing.ts'

type Figure = Extract<Block, { kind: 'figure' }>

/** The figures that the narrative names, in reading order; each time it names one. */
export function figuresIn(narrative: Narrative): Figure[] {
  const blocks = [...narrative.lead, ...everySection(narrative.sections).flatMap((section) => section.blocks)]
  return everyBlock(blocks).filter((block) => block.kind === 'figure')
}

/** File name → bytes, of those that are there and can be printed. */
export function readPictures(
  roots: Roots,
  folder: string,
  narrative: Narrative,
): { pictures: ReadonlyMap<string, Uint8Array>; observations: Observation[] } {
  const pictures = new Map<string, Uint8Array>()
  const observations: Observation[] = []
  for (const { file, caption, at } of figuresIn(narrative)) {
    if (caption.length === 0) observations.push(observe(figureUncaptioned, at, { name: file }))
    if (pictures.has(file)) continue
    if (!PLAIN.test(file)) {
      observations.push(observe(figureUnusable, at, { name: file }))
      continue
    }
    const { bytes, observations: faults } = readBytes(roots, `${folder}/${file}`, at)
    observations.push(...faults)
    if (bytes === undefined && faults.length === 0) observations.push(missing(roots, folder, file, at))
    else if (bytes && !isPicture(file, bytes)) observations.push(observe(figureUnusable, at, { name: file }))
    else if (bytes) pictures.set(file, bytes)
  }
  return { pictures, observations }
}

/** A name beside the narrative, with an ending that browsers and this program know. */
const PLAIN = /^[^/\\.][^/\\]*\.(png|jpe?g|webp|svg)$/i

/** On most disks names are one whether written in capitals or not; on a web server they are not. */
function missing(roots: Roots, folder: string, file: string, at: Figure['at']): Observation {
  const near = namesIn(roots, folder, 'file').find((name) => name.toLowerCase() === file.toLowerCase())
  return observe(figureMissing, at, { name: file, folder, ...(near === undefined ? {} : { nearest: near }) })
}

const BEGINNINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.png$/i, /^\x89PNG\r\n/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.webp$/i, /^RIFF[^]{4}WEBP/],
  [/\.svg$/i, /<svg[\s>]/],
]

/** What the name says is what the file begins with: a browser would print nothing in its place. */
function isPicture(file: string, bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 2000))
  return BEGINNINGS.some(([name, start]) => name.test(file) && start.test(beginning))
}
