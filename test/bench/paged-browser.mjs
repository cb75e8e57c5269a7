// bench: pagedjs-cli starts the browser that BENCH_BROWSER names. It has no option for that, and what it is installed with here
// brings no browser of its own.

import process from 'node:process'
import puppeteer from 'puppeteer'

const launch = puppeteer.launch.bind(puppeteer)
puppeteer.launch = (options) => launch({ ...options, headless: 'shell', executablePath: process.env.BENCH_BROWSER })
