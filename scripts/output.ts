// entry: the only place that writes to the terminal; progress on a terminal, plain lines without one. It loads no room.

export interface Output {
  /** Standard output: what was asked for. */
  print(text: string): void
  /** Standard error: why there is nothing to print. */
  complain(sentence: string): void
  /** One line that is written over on a terminal, where one that `isNew` is seen at once; now and then a line where there is none. */
  progress(line: string, isNew?: boolean): void
}

interface Streams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown }
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
    progress: (line, isNew = false) => {
      if (!(live && isNew) && now() - told < EVERY[live ? 'live' : 'plain']) return
      told = now()
      clear()
      stderr.write(live ? within(line, stderr.columns ?? 80) : `${line}\n`)
      open = live
    },
  }
}

/** What would go on in a second line of the terminal could not be written over. A Chinese character takes two columns. */
function within(line: string, columns: number): string {
  let left = columns - 1
  const fitting = [...line].findIndex((char) => (left -= char > '\u02ff' ? 2 : 1) < 0)
  return fitting === -1 ? line : [...line].slice(0, fitting).join('')
}
