// who watches a build: what it tells when all is done.

import { basename, dirname, resolve } from 'node:path'
import { MachineFault } from '../../base/machine-fault.ts'
import type { Given } from '../../command.ts'
import type { Language } from '../../messages/messages.ts'
import type { Spans } from '../../products/spans.ts'
import { writeDocument } from '../../site/site.ts'
import { openSlowest } from './slowest.ts'
import { openTrace } from './trace.ts'

export interface Watch {
  readonly spans: Spans
  /** Tells which reports were slow, and writes the trace that was asked for; throws a MachineFault where that cannot be. */
  end(language: Language): void
}

export function openWatch({ options, terminal }: Given): Watch {
  const slowest = openSlowest()
  const file = typeof options.trace === 'string' ? resolve(process.env.INIT_CWD ?? process.cwd(), options.trace) : undefined
  const trace = file === undefined ? undefined : openTrace()
  return {
    spans: (place, span) => {
      slowest.spans(place, span)
      trace?.spans(place, span)
    },
    end: (language) => {
      const table = slowest.text(language)
      if (table !== undefined) terminal.print(table)
      if (file !== undefined && trace) write(file, trace.text())
    },
  }
}

function write(file: string, text: string): void {
  try {
    writeDocument(dirname(file), basename(file), text)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const why = (error as NodeJS.ErrnoException).code ?? error.message
    throw new MachineFault({ zh: `--trace: ${file} 写不成（${why}）`, en: `--trace: ${file} could not be written (${why})` })
  }
}
