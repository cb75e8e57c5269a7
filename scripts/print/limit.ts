// print: a limit in time for each step, since a browser can hang without a word.

/** Milliseconds. The longest report seen (287 pages) loads and prints in 2 seconds. */
export const LIMITS = { launch: 60_000, load: 60_000, print: 180_000, check: 60_000, close: 5_000 } as const

/** Rejects, naming the step, when the work takes longer; the work itself is not stopped. */
export async function within<T>(step: keyof typeof LIMITS, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${step} took longer than ${LIMITS[step] / 1000} s`)), LIMITS[step])
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
