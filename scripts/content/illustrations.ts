// content: the illustrations of a narrative, as bytes: they go with the report wherever it goes.

import { type Observation, observe } from '../base/observation.ts'
import { figureDamaged } from './checks/figure-damaged.ts'
import { figureMissing } from './checks/figure-missing.ts'
import { figureNameNotPortable } from './checks/figure-name-not-portable.ts'
import { figureTooLarge } from './checks/figure-too-large.ts'
import { figureUncaptioned } from './checks/figure-uncaptioned.ts'
import { figureUnsafe } from './checks/figure-unsafe.ts'
import { figureUnusable } from './checks/figure-unusable.ts'
import { namesClash } from './checks/names-clash.ts'
import { namesIn, readBytes, type Roots } from './disk.ts'
import { LONGEST_SIDE, MOST_PIXELS, pictureFault } from './illustration-file.ts'
import { faultOfName, sameOnDisk } from './names.ts'
import { type Block, everyBlock, everySection, type Narrative } from './narrative.ts'
import { svgFaults } from './svg.ts'

type Illustration = Extract<Block, { kind: 'illustration' }>

/** The illustrations that the narrative names, in reading order; each time it names one. */
export function illustrationsIn(narrative: Narrative): Illustration[] {
  const blocks = [...narrative.lead, ...everySection(narrative.sections).flatMap((section) => section.blocks)]
  return everyBlock(blocks).filter((block) => block.kind === 'illustration')
}

/** File name → bytes, of those that are there and can be printed. */
export function readIllustrations(
  roots: Roots,
  folder: string,
  narrative: Narrative,
): { illustrations: ReadonlyMap<string, Uint8Array>; observations: Observation[] } {
  const illustrations = new Map<string, Uint8Array>()
  const observations: Observation[] = []
  for (const { file, caption, at } of illustrationsIn(narrative)) {
    if (caption.length === 0) observations.push(observe(figureUncaptioned, at, { name: file }))
    if (illustrations.has(file)) continue
    if (!PLAIN.test(file)) {
      observations.push(observe(figureUnusable, at, { name: file }))
      continue
    }
    const fault = faultOfName(file)
    if (fault !== undefined && fault !== 'taken') {
      observations.push(observe(figureNameNotPortable, at, { name: file, why: { term: fault } }))
      continue
    }
    const other = [...illustrations.keys()].find((name) => sameOnDisk(name) === sameOnDisk(file))
    if (other !== undefined) {
      const why = { term: other.normalize('NFC') === file.normalize('NFC') ? 'form' : 'case' }
      observations.push(observe(namesClash, at, { name: file, other, why }))
    }
    const { bytes, observations: faults } = readBytes(roots, `${folder}/${file}`, at)
    observations.push(...faults)
    if (bytes === undefined && faults.length === 0) observations.push(missing(roots, folder, file, at))
    else if (bytes && !isIllustration(file, bytes)) observations.push(observe(figureUnusable, at, { name: file }))
    else if (bytes) {
      const drawn = drawingFaults(file, `${folder}/${file}`, bytes, at)
      observations.push(...drawn)
      if (drawn.length === 0) illustrations.set(file, bytes)
    }
  }
  return { illustrations, observations }
}

/** A raster picture is told where the narrative names it, an SVG at its own line. */
function drawingFaults(name: string, path: string, bytes: Uint8Array, at: Illustration['at']): Observation[] {
  if (/\.svg$/i.test(name)) {
    return svgFaults(path, bytes).map(({ at: inside, problem, written }) =>
      problem === 'damaged' ? observe(figureDamaged, inside, { name }, [at]) : observe(figureUnsafe, inside, { name, written }, [at]),
    )
  }
  const fault = pictureFault(name, bytes)
  if (!fault) return []
  if (fault.problem === 'damaged') return [observe(figureDamaged, at, { name })]
  const { height, width } = fault
  return [observe(figureTooLarge, at, { name, width, height, side: LONGEST_SIDE, pixels: MOST_PIXELS })]
}

/** A name beside the narrative, with an ending that browsers and this program know. */
const PLAIN = /^[^/\\.][^/\\]*\.(png|jpe?g|webp|svg)$/i

/** On most disks names are one whether written in capitals or not; on a web server they are not. */
function missing(roots: Roots, folder: string, file: string, at: Illustration['at']): Observation {
  const near = namesIn(roots, folder, 'file').find((name) => sameOnDisk(name) === sameOnDisk(file))
  return observe(figureMissing, at, { name: file, folder, ...(near === undefined ? {} : { nearest: near }) })
}

const BEGINNINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.png$/i, /^\x89PNG\r\n/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.webp$/i, /^RIFF[^]{4}WEBP/],
  [/\.svg$/i, /<svg[\s>]/],
]

/** What the name says is what the file begins with: a browser would print nothing in its place. */
function isIllustration(file: string, bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 2000))
  return BEGINNINGS.some(([name, start]) => name.test(file) && start.test(beginning))
}
