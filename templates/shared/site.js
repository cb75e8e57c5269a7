// assets: data of this site, loaded as scripts, because a page opened from a disk may not fetch.
(() => {
  'use strict'
  const arrived = new Map()
  const asked = new Map()

  /** Resolves with what the script `<name>.js` puts under its name; rejects where there is no such script. */
  const get = (name) => {
    const before = asked.get(name)
    if (before) return before
    if (arrived.has(name)) return Promise.resolve(arrived.get(name)) // the page itself has brought it
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `${document.documentElement?.dataset.base ?? ''}${name}.js`
      script.onload = () => (arrived.has(name) ? resolve(arrived.get(name)) : reject(new Error(name)))
      script.onerror = () => reject(new Error(name))
      document.head.append(script)
    })
    asked.set(name, promise)
    return promise
  }

  /** An element with attributes and children; texts stay texts. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

  /** Sorted numbers from a map of bits, or from their gaps and runs, as the build wrote them. */
  const numbers = (text) => {
    if (text.startsWith('.')) return Array.from(text.slice(1), (digit, i) => [0, 1, 2, 3, 4, 5].flatMap((bit) => (DIGITS.indexOf(digit) & (1 << bit) ? [i * 6 + bit] : []))).flat()
    let at = 0
    const next = () => {
      let value = 0
      for (let shift = 1; ; shift *= 32) {
        const digit = DIGITS.indexOf(text[at++])
        value += (digit & 31) * shift
        if (digit < 32) return value
      }
    }
    const found = []
    let last = -1
    while (at < text.length) {
      const gap = next()
      last += Math.floor(gap / 2) + 1
      found.push(last)
      if (gap % 2 === 1) for (let more = next() + 2; more > 0; more--) found.push(++last)
    }
    return found
  }

  /** What is in both; both are sorted. */
  const both = (a, b) => {
    const other = new Set(b)
    return a.filter((number) => other.has(number))
  }

  const BLOCK = 100
  const blocksOf = async (name, wanted) => {
    const blocks = new Map()
    await Promise.all(
      [...new Set(wanted.map((number) => Math.floor(number / BLOCK)))].map(async (k) => blocks.set(k, await get(`list/${name}-${k}`))),
    )
    return wanted.map((number) => blocks.get(Math.floor(number / BLOCK))[number % BLOCK])
  }
  const pathOf = ([unit, year, project]) =>
    `${encodeURIComponent(unit)}/${year}${project ? `/projects/${encodeURIComponent(project)}` : ''}`

  /** Where reports stand, and their years, by their numbers. */
  const keys = async (wanted) => (await blocksOf('keys', wanted)).map((key) => ({ path: pathOf(key), year: key[1] }))

  /** Rows of the directory by their numbers, in the order asked for. */
  const rows = async (wanted) =>
    (await blocksOf('rows', wanted)).map(([unit, year, name, region, title, total, grade, pdf, project]) => ({
      unit,
      year,
      name,
      region,
      title,
      total,
      grade,
      pdf: pdf === 1,
      project,
      path: pathOf([unit, year, project]),
      unitHref: `${encodeURIComponent(unit)}/index.html`,
    }))

  window.jibao = { put: (name, value) => arrived.set(name, value), get, make, numbers, both, rows, keys }
})()
