// how far long work has come: how much of it, how fast, how long still, and how much of it was done before.

import { keyText, type ReportKey } from '../../base/report-key.ts'
import type { Language } from '../../messages/messages.ts'
import type { Output } from '../../output.ts'

export interface Progress {
  /** One more is done, or was taken from the store. */
  step(report: ReportKey, isKept: boolean): void
}

/** The rate is that of the last milliseconds: what is kept comes at once, what has to be done takes longer. */
const LATELY = 10_000
/** Before, nobody can tell how fast it goes. */
const SOON = 1000

type Verb = Readonly<Record<Language, string>>
export const CHECKED: Verb = { zh: '检查', en: 'checked' }
export const PRINTED: Verb = { zh: '印', en: 'printed' }

/** `now` in milliseconds, of any clock that only goes on. */
export function openProgress(
  { progress }: Pick<Output, 'progress'>,
  verb: Verb,
  total: number,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  const begun = now()
  let [done, kept] = [0, 0]
  let lately: { readonly at: number; readonly done: number }[] = [{ at: begun, done: 0 }]
  return {
    step: (report, isKept) => {
      done += 1
      if (isKept) kept += 1
      const at = now()
      const last = lately.at(-1)
      if (!last || at - last.at >= SOON) lately = [...lately.filter((one) => at - one.at <= LATELY), { at, done }]
      progress(`[${done}/${total}] ${[...told(verb[language], at), keyText(report)].join(language === 'zh' ? '，' : ', ')}`)
    },
  }

  function told(word: string, at: number): string[] {
    const since = lately[0] ?? { at: begun, done: 0 }
    const rate = at - begun < SOON ? 0 : ((done - since.done) / Math.max(at - since.at, 1)) * 1000
    const zh = language === 'zh'
    return [
      ...(rate > 0 ? [zh ? `每秒${word} ${shortly(rate)} 份` : `${word} ${shortly(rate)} a second`] : []),
      ...(rate > 0 && done < total ? [left((total - done) / rate, zh)] : []),
      ...(kept > 0 ? [zh ? `取自缓存 ${kept}` : `${kept} from the store`] : []),
    ]
  }
}

function shortly(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : rate.toFixed(0)
}

/** The two largest units: nobody waits hours to the second. */
function left(seconds: number, zh: boolean): string {
  const whole = Math.ceil(seconds)
  const counts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const units = zh ? ['小时', '分', '秒'] : ['h', 'min', 's']
  const largest = counts.findIndex((count) => count > 0)
  const parts = counts.slice(largest, largest + 2).map((count, i) => `${count} ${units[largest + i]}`)
  return zh ? `还要 ${parts.join(' ')}` : `${parts.join(' ')} left`
}
