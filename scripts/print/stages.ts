// print: how long each stage of a paper's way takes, for whoever looks for time.

export interface Stage {
  readonly name: 'load' | 'print' | 'finish' | 'judge'
  /** Milliseconds since 1970, told alike by all threads. */
  readonly from: number
  readonly to: number
}

/** Does the work, and adds to `stages` when. */
export async function timed<T>(stages: Stage[], name: Stage['name'], work: () => Promise<T>): Promise<T> {
  const from = now()
  const done = await work()
  stages.push({ name, from, to: now() })
  return done
}

function now(): number {
  return performance.timeOrigin + performance.now()
}
