// content: the fonts of the site: those that come with the program and a unit's own, and which characters they have.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Font, FontCollection } from 'fontkit'
import { type Observation, observe } from '../base/observation.ts'
import { fontMissing } from './checks/font-missing.ts'
import { fontUnusable } from './checks/font-unusable.ts'
import { isOwnFolder, readBytes, readSource, type Roots } from './disk.ts'
import { entriesOf, type Node, nodeAt, textAt } from './node.ts'

/** What a font is for, as site.yaml and GB/T 9704-2012 call it. */
export const FONT_ROLES = ['仿宋', '楷体', '黑体', '小标宋', '宋体'] as const

export interface OwnFont {
  readonly role: (typeof FONT_ROLES)[number]
  /** Full name and PostScript name: what a style sheet finds the font by. */
  readonly names: readonly string[]
}

export interface Fonts {
  /** As the site names them; they come before the program's. */
  readonly own: readonly OwnFont[]
  /** First and last code point of every stretch that some font has, in order and apart; empty where that is not known. */
  readonly coverage: readonly (readonly [number, number])[]
}

const FOLDER = 'styles/fonts'
/** The characters of the program's own fonts, read once: opening four woff2 files takes seconds. */
export const COVERAGE_FILE = `${FOLDER}/coverage.txt`

/** Absolute folders in which the printer looks for fonts; none behind a link. */
export function fontFolders(roots: Roots): string[] {
  return [...new Set([roots.program, roots.site])].filter((root) => isOwnFolder(root, FOLDER)).map((root) => join(root, FOLDER))
}

/** `site` is the root of site.yaml. */
export function readFonts(roots: Roots, site: Node | undefined): { value: Fonts; observations: Observation[] } {
  const built = readSource({ ...roots, site: roots.program }, COVERAGE_FILE).source
  const coverage = built ? stretchesIn(built.text) : []
  const own: OwnFont[] = []
  const observations: Observation[] = []
  for (const { key, value } of entriesOf(nodeAt(site, ['fonts']))) {
    const file = textAt(value)
    const role = FONT_ROLES.find((one) => one === key)
    if (file === undefined || role === undefined) continue // the schema has told
    const { bytes, observations: faults } = readBytes(roots, `${FOLDER}/${file}`, value.at)
    observations.push(...faults)
    const font = bytes && openFont(bytes)
    if (font) {
      own.push({ role, names: [...new Set([font.fullName, font.postscriptName])] })
      coverage.push(...stretchesOf(font.characterSet))
    } else if (faults.length === 0) {
      observations.push(observe(bytes ? fontUnusable : fontMissing, value.at, { name: file }))
    }
  }
  return { value: { own, coverage: own.length === 0 ? coverage : apart(coverage) }, observations }
}

/** A font with TrueType outlines; undefined for anything else. The library is loaded for those who have own fonts. */
export function openFont(bytes: Uint8Array): Font | undefined {
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof import('fontkit')
  try {
    const font: Font | FontCollection = fontkit.create(bytes as Buffer)
    return 'characterSet' in font && font.characterSet.length > 0 && !hasCubicOutlines(font) ? font : undefined
  } catch {
    return undefined
  }
}

function hasCubicOutlines(font: Font): boolean {
  const { tables } = (font as Font & { directory?: { tables?: Record<string, unknown> } }).directory ?? {}
  return tables !== undefined && 'CFF ' in tables
}

/** Code points, in any order → stretches. */
export function stretchesOf(points: readonly number[]): [number, number][] {
  const stretches: [number, number][] = []
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = stretches.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else stretches.push([point, point])
  }
  return stretches
}

/** Stretches in order, those that touch or overlap made one. */
function apart(stretches: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const before = all.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else all.push([first, last])
  }
  return all
}

/** `20-7e a0 4e00-9fa5`, hexadecimal. */
function stretchesIn(text: string): [number, number][] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', last = first] = word.split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    })
}
