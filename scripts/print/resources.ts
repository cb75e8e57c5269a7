// print: resources that serve one at a time: browsers, threads, places in the work.

export interface Resources<T> {
  /** Waits until one is free, in the order of asking. Of those that are free it is the one that worked last. */
  take(): Promise<T>
  give(one: T): void
}

export function openResources<T>(all: readonly T[]): Resources<T> {
  const free = all.toReversed()
  const waiting: ((one: T) => void)[] = []
  return {
    take: () => {
      const one = free.pop()
      return one === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(one)
    },
    give: (one) => {
      const next = waiting.shift()
      if (next === undefined) free.push(one)
      else next(one)
    },
  }
}
