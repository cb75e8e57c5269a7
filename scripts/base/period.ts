// base: days and years of a report. No clock: every date comes from the content.

/** `2021-03-25` → 2021年3月25日, month and day not padded (GB/T 9704-2012, 7.3.5). */
export function officialDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** True for a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const day = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return day.toISOString().slice(0, 10) === text
}

/** From the first day to the last, `YYYY-MM-DD`, of what a text dates; the same day twice for a whole date. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** 2024年3月15日, 2024-03-15, 2023年11月, 2023年, 2023, or the year of a document number 〔2024〕; undefined for any other text. */
export function spanOf(text: string): Span | undefined {
  const [, year, month, day] =
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text) ??
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ??
    /[〔[［（(](\d{4})[〕\]］）)]/.exec(text) ??
    []
  if (year === undefined) return undefined
  const two = (part: string | undefined, open: string): string => (part ?? open).padStart(2, '0')
  const from = `${year}-${two(month, '01')}-${two(day, '01')}`
  const to = `${year}-${two(month, '12')}-${two(day, month === undefined ? '31' : lastDay(year, month))}`
  return isDay(from) && isDay(to) ? { from, to } : undefined
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
}
