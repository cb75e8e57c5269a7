// entry: the only place that writes to the terminal; progress on a terminal, plain lines without one. It loads no room.

export interface Output {
  /** Standard output: what was asked for. */
  print(text: string): void
  /** Standard error: why there is nothing to print. */
  complain(sentence: string): void
  /** One line that is written over on a terminal; now and then a line where there is none. */
  progress(line: string): void
}

interface Streams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown }
}

/** How often progress is told, in milliseconds: a terminal shows it, a log keeps it. */
const EVERY = { live: 100, plain: 5000 }

/** `now` in milliseconds, of any clock that only goes on. */
export function openOutput({ stdout, stderr }: Streams = process, now: () => number = () => performance.now()): Output {
  const live = stderr.isTTY === true
  let told = live ? -Infinity : now()
  let open = false
  const clear = (): void => {
    if (open) stderr.write('\r\u001b[K')
    open = false
  }
  return {
    print: (text) => {
      clear()
      stdout.write(`${text}\n`)
    },
    complain: (sentence) => {
      clear()
      stderr.write(`jibao: ${sentence}\n`)
    },
    progress: (line) => {
      if (now() - told < EVERY[live ? 'live' : 'plain']) return
      told = now()
      clear()
      stderr.write(live ? line : `${line}\n`)
      open = live
    },
  }
}
