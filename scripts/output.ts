// entry: the only place that writes to the terminal; progress on a terminal, plain lines without one. It loads no room.

export interface Output {
  /** Standard output: what was asked for. */
  print(text: string): void
  /** Standard error: why there is nothing to print. */
  complain(sentence: string): void
  /** One line that is written over on a terminal; a line each where there is none. */
  progress(line: string): void
}

export function openOutput(): Output {
  const live = process.stderr.isTTY === true
  let open = false
  const clear = (): void => {
    if (open) process.stderr.write('\r\u001b[K')
    open = false
  }
  return {
    print: (text) => {
      clear()
      process.stdout.write(`${text}\n`)
    },
    complain: (sentence) => {
      clear()
      process.stderr.write(`jibao: ${sentence}\n`)
    },
    progress: (line) => {
      clear()
      process.stderr.write(live ? line : `${line}\n`)
      open = live
    },
  }
}
