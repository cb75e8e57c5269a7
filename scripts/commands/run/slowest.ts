// the reports that took longest, told when the work was long.

import type { Language } from '../../messages/messages.ts'
import type { Spans } from '../../products/spans.ts'

export interface Slowest {
  readonly spans: Spans
  /** A table; undefined where nobody had to wait, or for no more reports than it would list. */
  text(language: Language): string | undefined
}

/** What a report takes, by the names of spans. */
const PARTS: Readonly<Record<string, 'compiled' | 'printed'>> = { compile: 'compiled', paper: 'printed', 'check of paper': 'printed' }
/** Who waited so many milliseconds may want to know what for. */
const LONG = 30_000
const MOST = 10

/** `now` in milliseconds, of any clock that only goes on. */
export function openSlowest(now: () => number = () => performance.now()): Slowest {
  const begun = now()
  const taken = new Map<string, { compiled: number; printed: number }>()
  return {
    spans: (_, { about, from, name, to }) => {
      const part = PARTS[name]
      if (about === undefined || !part) return
      const before = taken.get(about) ?? { compiled: 0, printed: 0 }
      before[part] += to - from
      taken.set(about, before)
    },
    text: (language) => {
      if (now() - begun < LONG || taken.size <= MOST) return undefined
      const zh = language === 'zh'
      const rows = [...taken].map(([report, { compiled, printed }]) => ({ report, compiled, printed, all: compiled + printed }))
      const lines = rows
        .sort((a, b) => b.all - a.all)
        .slice(0, MOST)
        .map(({ all, compiled, printed, report }) => {
          const parts = zh
            ? `（算 ${seconds(compiled)}，印 ${seconds(printed)}）`
            : ` (compiled ${seconds(compiled)}, printed ${seconds(printed)})`
          return `${seconds(all).padStart(8)}  ${report}${printed > 0 ? parts : ''}`
        })
      return [zh ? `最费时的 ${MOST} 份，秒：` : `the slowest ${MOST}, in seconds:`, ...lines].join('\n')
    },
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
