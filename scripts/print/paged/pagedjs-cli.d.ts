// print: what is used of a package that brings no types.

declare module 'pagedjs-cli' {
  import type { Page } from 'puppeteer-core'

  export default class Printer {
    constructor(options: { closeAfter: boolean; timeout: number })
    /** A browser of our own, put here before the first page is asked for, is the one that is used. */
    browser: { newPage(): Promise<Page>; close(): Promise<void> }
    /** Opens the address in a new page and has Paged.js break it into pages. */
    render(address: string): Promise<Page>
  }
}
