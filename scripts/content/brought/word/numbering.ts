// content: the numbers that Word counts itself, and that stand nowhere in the text of the file.

import { formatted } from './number-formats.ts'
import { isOn, walkXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** 第%1部分 */
  text: string
  /** Numbers of the levels above are written in digits. */
  isLegal: boolean
  /** It goes on where another would begin anew. */
  isNeverRestarted: boolean
  /** Nothing stands between the number and the text. */
  isClose: boolean
}

interface List {
  readonly of: string
  /** Level → where it begins in place of the start of what it is of. */
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface Numbers {
  /** The number of the next paragraph of a list at a level, with the space behind it; undefined for one that cannot be written. */
  next(list: string, level: number): string | undefined
}

export function readNumbering(part: Uint8Array | undefined): Numbers {
  const { abstracts, lists } = part ? readLists(part) : { abstracts: new Map<string, Map<number, Level>>(), lists: new Map<string, List>() }
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next: (id, at) => {
      const list = lists.get(id)
      if (!list) return ''
      const levelOf = (one: number): Level | undefined => list.levels.get(one) ?? abstracts.get(list.of)?.get(one)
      const level = levelOf(at)
      if (!level) return ''
      const counted = counters.get(list.of) ?? []
      counters.set(list.of, counted)
      const restart = begun.has(`${id}:${at}`) ? undefined : list.starts.get(at)
      begun.add(`${id}:${at}`)
      counted[at] = restart ?? (counted[at] === undefined ? level.start : counted[at] + 1)
      for (let deeper = at + 1; deeper < counted.length; deeper += 1) if (!levelOf(deeper)?.isNeverRestarted) counted[deeper] = undefined
      return written(level, counted, levelOf)
    },
  }
}

function written(level: Level, counted: readonly (number | undefined)[], levelOf: (at: number) => Level | undefined): string | undefined {
  if (level.format === 'bullet') return ''
  let isWhole = true
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const own = levelOf(at)
    const number = formatted(counted[at] ?? own?.start ?? 1, level.isLegal ? 'decimal' : (own?.format ?? 'decimal'))
    isWhole &&= number !== undefined
    return number ?? ''
  })
  if (!isWhole) return undefined
  return text === '' || level.isClose ? text : `${text} `
}

function readLists(part: Uint8Array): { abstracts: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  const [links, linked] = [new Map<string, string>(), new Map<string, string>()]
  let levels: Map<number, Level> | undefined
  let [abstract, list, override] = ['', '', 0]
  let level: Level | undefined
  walkXml(part, {
    open: (name, attributes) => {
      const value = attributes['val'] ?? ''
      if (name === 'abstractNum') {
        abstract = attributes['abstractNumId'] ?? ''
        abstracts.set(abstract, (levels = new Map()))
      } else if (name === 'numStyleLink') links.set(abstract, value)
      else if (name === 'styleLink') linked.set(value, abstract)
      else if (name === 'num') list = attributes['numId'] ?? ''
      else if (name === 'abstractNumId') lists.set(list, { of: value, starts: new Map(), levels: (levels = new Map()) })
      else if (name === 'lvlOverride') override = Number(attributes['ilvl'])
      else if (name === 'startOverride') lists.get(list)?.starts.set(override, Number(value))
      else if (name === 'lvl') levels?.set(Number(attributes['ilvl']), (level = plainLevel()))
      else if (level) readLevel(level, name, value, isOn(attributes))
    },
    close: (name) => {
      if (name === 'lvl') level = undefined
    },
  })
  // A list that takes the levels of a style has none of its own.
  for (const [id, style] of links) abstracts.set(id, abstracts.get(linked.get(style) ?? '') ?? new Map<number, Level>())
  return { abstracts, lists }
}

function plainLevel(): Level {
  return { start: 1, format: 'decimal', text: '', isLegal: false, isNeverRestarted: false, isClose: false }
}

function readLevel(level: Level, name: string, value: string, isYes: boolean): void {
  if (name === 'start') level.start = Number(value)
  else if (name === 'numFmt') level.format = value
  else if (name === 'lvlText') level.text = value
  else if (name === 'isLgl') level.isLegal = isYes
  else if (name === 'lvlRestart') level.isNeverRestarted = value === '0'
  else if (name === 'suff') level.isClose = value === 'nothing'
}
