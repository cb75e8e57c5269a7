// print: the page of a browser into which papers are loaded, one after another; each is a document of its own there.

import type { CDPSession, Page, Browser as Running } from 'puppeteer-core'
import { LIMITS } from '../limit.ts'
import type { Paper } from '../paper.ts'
import { addressOf, answer } from './answer.ts'

export interface Tab {
  readonly page: Page
  /** For what puppeteer does in more words than it takes. */
  readonly session: CDPSession
  /** Loads a paper in the place of the one before. */
  load(paper: Paper): Promise<void>
  /** What was wrong with the paper that is loaded, when all it asked for is answered. */
  problems(): Promise<readonly string[]>
  /** The work, but that it rejects as soon as the page crashes. */
  alive<T>(work: Promise<T>): Promise<T>
}

interface Loaded {
  readonly paper: Paper
  readonly problems: string[]
  readonly answers: Promise<unknown>[]
}

/** Scripts stay off: paper has no use for them. */
export async function openTab(running: Running): Promise<Tab> {
  const page = await running.newPage()
  let now: Loaded | undefined
  page.on('request', (request) => {
    if (now === undefined) return
    const { answers, paper, problems } = now
    // a page that was closed meanwhile takes no answer
    const answered = answer(request, paper).catch(() => undefined)
    answers.push(answered.then((problem) => problem !== undefined && problems.push(problem)))
  })
  page.on('console', (message) => {
    // requests have their own account above
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    now?.problems.push(`console: ${message.text()}`)
  })
  const [session] = await Promise.all([
    page.createCDPSession(),
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    page.emulateMediaType('print'),
  ])
  return {
    page,
    session,
    load: async (paper) => {
      now = { paper, problems: [], answers: [] }
      await page.goto(addressOf(paper.entry), { waitUntil: 'load', timeout: LIMITS.load })
    },
    problems: async () => {
      await Promise.all(now?.answers ?? [])
      return now?.problems ?? []
    },
    alive: (work) => untilCrash(page, work),
  }
}

async function untilCrash<T>(page: Page, work: Promise<T>): Promise<T> {
  let listener: (error: Error) => void = () => undefined
  const crashed = new Promise<never>((_, reject) => page.once('error', (listener = reject)))
  try {
    return await Promise.race([crashed, work])
  } finally {
    page.off('error', listener)
  }
}
