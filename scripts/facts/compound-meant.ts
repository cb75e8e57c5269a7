// facts: what list, and what quantity with its unit, was meant by a text that stands in their place.

import { isPlainNumber } from '../base/decimal.ts'
import type { Meant } from './asked.ts'

type Written = (text: string) => string

/** 甲、乙，丙 → [甲, 乙, 丙]; what holds other marks may be one item or several. */
export function listMeant(text: string, yamlText: Written): Meant | undefined {
  const parts = text
    .trim()
    .replace(/[。.；;]$/, '')
    .split(/[、，,；;]/)
    .map((part) => part.trim())
  if (parts.includes('')) return undefined
  const isSure = parts.length > 1 && !/[和与及（(:：]/.test(text)
  return { text: `[${parts.map(yamlText).join(', ')}]`, ...(isSure ? {} : { isGuess: true }) }
}

const QUANTITY = /^(约|近|预计)?\s*(\d[\d,]*(?:\.\d+)?)\s*(余|多)?\s*([^\d\s,.，。、约近余多]{1,6}?)(以上)?$/

/** 1460余次 → { 数值: 1460, 单位: 次, 限定: 余 }. */
export function quantityMeant(text: string, yamlText: Written): Meant | undefined {
  const [, before, digits = '', behind, unit = '', above] = QUANTITY.exec(text.normalize('NFKC').trim()) ?? []
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
  const number = isGrouped ? digits.replaceAll(',', '') : digits
  const qualifiers = [before, behind, above].filter((one) => one !== undefined)
  if (!isPlainNumber(number) || qualifiers.length > 1) return undefined
  const [qualifier] = qualifiers
  return { text: `{ 数值: ${number}, 单位: ${yamlText(unit)}${qualifier === undefined ? '' : `, 限定: ${qualifier}`} }` }
}
