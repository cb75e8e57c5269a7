// content: numbers typed at the head of a line: 一、 （一） 1. （1） ① 第一部分.

import { parseChineseNumeral } from '../base/numerals.ts'
import type { Marker } from './passage.ts'

/** Each with its number in the first group; `style` writes the mark for 一 or 1. */
const MARKS: readonly (readonly [pattern: RegExp, style: string])[] = [
  [/^第([一二三四五六七八九十]{1,3})部分(?![之的所中内以])[、：:]?/, '第一部分'],
  [/^第([一二三四五六七八九十]{1,3})章/, '第一章'],
  [/^第([一二三四五六七八九十]{1,3})节/, '第一节'],
  [/^([一二三四五六七八九十]{1,3})[ \u3000]?[、，.．]/, '一、'],
  [/^[（(][ \u3000]?([一二三四五六七八九十]{1,3})[ \u3000]?[）)]/, '（一）'],
  [/^(\d{1,2})[ \u3000]?、/, '1、'],
  [/^(\d{1,2})[ \u3000]?[.．](?:(?=[ \u3000])|(?=(?:19|20)\d{2}年)|(?![\d\s]*[%％\d]))/, '1.'],
  [/^[（(][ \u3000]?(\d{1,2})[ \u3000]?[）)]/, '（1）'],
  [/^(\d{1,2})[ \u3000]?[)）]/, '1)'],
  [/^([①-⑳])/, '①'],
]

/** Depth that a style has in an official text; 2 styles of one depth do not go together. */
const DEPTHS: Readonly<Record<string, number>> = {
  第一部分: 1,
  第一章: 1,
  第一节: 2,
  '一、': 2,
  '（一）': 3,
  '1、': 4,
  '1.': 4,
  '（1）': 5,
  '1)': 5,
  '①': 6,
}

/** The mark at the head of a trimmed line, or nothing. `length` counts characters of the line. */
export function markerOf(line: string): Marker | undefined {
  for (const [pattern, style] of MARKS) {
    const found = pattern.exec(line)
    if (!found) continue
    const number = numberOf(found[1] ?? '')
    if (number !== undefined && number > 0) return { style, number, length: found[0].length }
  }
  return undefined
}

export function depthOf(style: string): number {
  return DEPTHS[style] ?? 6
}

function numberOf(text: string): number | undefined {
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x2460 + 1
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)
}
