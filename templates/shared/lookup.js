// assets: the search index. Reports whose pages have the pieces of every word are candidates; their own text decides.
(() => {
  'use strict'
  const { get, numbers, both, keys } = window.jibao

  /** Whatever is asked, no more than this is loaded for one answer; the next one is asked for by the reader. */
  const MOST_WORDS = 5
  const MOST_TOKENS = 7
  const MOST_OF_REGION = 3
  const MOST_BYTES = 90_000
  /** Pages of a report in the numbers of the index, as the build has it; bytes of a character. */
  const PAGES = 8
  const BYTES = 3

  const SEPARATED = /(^|[^\d,.])(\d{1,3}(?:,\d{3})+)(?!\d)/g
  const plain = (text) => [...text].map((char) => char.normalize('NFKC').toLowerCase().replace(/\s/g, '')).join('')

  /** Width and case do not count, spaces and the separators of thousands neither. The build does the same. */
  const normal = (text) => plain(text.replace(SEPARATED, (all) => all[0] + all.slice(1).replaceAll(',', '')))

  /** What is looked for: each of them has to be there. */
  const wordsOf = (query) => [...new Set(query.split(/\s+/).map(normal))].filter((word) => word !== '')

  const hash = (token) => {
    let value = 2166136261
    for (const char of token) value = Math.imul(value ^ char.codePointAt(0), 16777619) >>> 0
    return value
  }

  /** 0 … count - 1, those first that do not overlap. */
  const every = (count, step) => {
    const all = Array.from({ length: count }, (_, i) => i)
    const isFirst = (i) => i % step === 0 || i === count - 1
    return [...all.filter(isFirst), ...all.filter((i) => !isFirst(i))]
  }

  /** Pairs of neighbours; numbers and Latin words by fours, because their pairs are everywhere. The `most` that cover the word. */
  const tokensOf = (word, most) => {
    const chars = [...word]
    if (chars.length === 1) return chars
    const runs = [...word.matchAll(/[0-9a-z.]{3,}/g)].flatMap(([run]) => {
      const length = Math.min(4, run.length)
      return every(run.length - length + 1, length).map((i) => run.slice(i, i + length))
    })
    const pairs = every(chars.length - 1, 2).map((i) => chars[i] + chars[i + 1]).filter((pair) => runs.length === 0 || !/^[0-9a-z.]{2}$/.test(pair))
    return [...new Set([...runs, ...pairs])].slice(0, most)
  }

  /** Pages that have the tokens; `mark` is a space for reports that have them in the title. */
  const having = async (tokens, mark) => {
    const { shards } = await get('search/meta')
    const lists = await Promise.all(tokens.map(async (token) => {
      const shard = await get(`search/${(hash(token) & (shards - 1)).toString(16)}`)
      return numbers(Object.hasOwn(shard, mark + token) ? shard[mark + token] : '')
    }))
    return lists.sort((a, b) => a.length - b.length).reduce(both)
  }

  /** The reports of pages, with their pages. */
  const byReport = (found) => {
    const reports = new Map()
    for (const number of found) {
      const report = Math.floor(number / PAGES)
      const pages = reports.get(report)
      if (pages) pages.push(number % PAGES)
      else reports.set(report, [number % PAGES])
    }
    return reports
  }

  /** Numbers of the reports that pass each filter that is set. A region is part of the title, and the text of the report decides. */
  const passing = async ({ year = '', region = '', format = '' }) => {
    const { [`year ${year}`]: ofYear = '', [`format ${format}`]: ofFormat = '' } = year + format === '' ? {} : await get('list/filters')
    return [
      ...(year === '' ? [] : [numbers(ofYear)]),
      ...(format === '' ? [] : [numbers(ofFormat)]),
      ...(normal(region) === '' ? [] : [[...byReport(await having(tokensOf(normal(region), MOST_OF_REGION), ' ')).keys()]]),
    ].map((list) => new Set(list))
  }

  /** Those with most words in the title first. */
  const candidates = async (query, filters = {}) => {
    const words = wordsOf(query).slice(0, MOST_WORDS)
    if (words.length === 0) return []
    const asked = words.map((word) => tokensOf(word, Math.max(1, Math.floor(MOST_TOKENS / words.length))))
    const found = await Promise.all(asked.map(async (tokens) => byReport(await having(tokens, ''))))
    const titles = await Promise.all(asked.map(async (tokens) => byReport(await having(tokens, ' '))))
    const sets = [...found, ...(await passing(filters))]
    return [...found[0].keys()]
      .filter((number) => sets.every((reports) => reports.has(number)))
      .map((number) => ({
        number, words,
        region: normal(filters.region ?? ''),
        pages: found.map((reports) => reports.get(number)),
        titled: titles.filter((title) => title.has(number)).length,
      }))
      .sort((a, b) => b.titled - a.titled || a.number - b.number)
  }

  /** Numbers of the reports that have every word in the title, in their order. */
  const titled = async (query) => {
    const lists = await Promise.all(wordsOf(query).map(async (word) => [...byReport(await having(tokensOf(word, MOST_TOKENS), ' ')).keys()]))
    return lists.length === 0 ? [] : lists.reduce(both)
  }

  /** Every place of a word in a text: [from, to) in its own characters. */
  const places = (text, word) => {
    const dropped = new Set()
    for (const { 0: all, index } of text.matchAll(SEPARATED)) for (let i = 1; i < all.length; i++) if (all[i] === ',') dropped.add(index + i)
    const origin = []
    let flat = ''
    let at = 0
    for (const char of text) {
      const chars = dropped.has(at) ? '' : plain(char)
      for (let i = 0; i < chars.length; i++) origin.push([at, at + char.length])
      flat += chars
      at += char.length
    }
    const found = []
    for (let i = flat.indexOf(word); i >= 0; i = flat.indexOf(word, i + word.length)) found.push([origin[i][0], origin[i + word.length - 1][1]])
    return found
  }

  /** The blocks of a page that have any of the words. */
  const hitsIn = (sections, words) => sections.flatMap(([anchor, heading, blocks]) => blocks.flatMap((text) => {
    const marks = words.flatMap((word, which) => places(text, word).map(([from, to]) => [from, to, which])).sort(([a], [b]) => a - b)
    return marks.length > 0 ? [{ anchor, heading, text, marks }] : []
  }))

  /** Reads the pages of a candidate until each word was met; without a result where one is not there. `bytes` is what it took. */
  const read = async ({ words, pages, region }, { path, year }) => {
    const loaded = new Map()
    let bytes = 0
    let about = { title: '', name: '', region: '' }
    const take = async (page) => {
      const { sections, ...rest } = await get(`${path}/text-${page}`)
      about = rest
      loaded.set(page, hitsIn(sections, words))
      for (const [, heading, blocks] of sections) bytes += BYTES * (heading.length + blocks.join('').length)
    }
    const has = (page, which) => loaded.get(page).some(({ marks }) => marks.some(([, , word]) => word === which))
    for (const [which, own] of pages.entries()) {
      let met = own.some((page) => loaded.has(page) && has(page, which))
      for (const page of own) {
        if (met) break
        if (loaded.has(page)) continue
        await take(page)
        met = has(page, which)
      }
      if (!met || !normal(about.region).includes(region)) return { bytes }
    }
    const hits = [...loaded].sort(([a], [b]) => a - b).flatMap(([, own]) => own)
    return { bytes, result: { row: { path, year, title: about.title, name: about.name, region: about.region }, hits } }
  }

  /** So many are read at once, fewer before it is known how long they are. */
  const MOST_AT_ONCE = 8
  const FIRST = 3

  /** Verified results in order: gives `count` or fewer, from candidate `from` on, and where to go on. */
  const results = async (all, from, count) => {
    const found = []
    let next = from
    let spent = 0
    while (found.length < count && next < all.length && spent < MOST_BYTES) {
      const each = next === from ? MOST_BYTES / FIRST : spent / (next - from)
      const some = Math.min(count - found.length, MOST_AT_ONCE, Math.floor((MOST_BYTES - spent) / each))
      const batch = all.slice(next, next + Math.max(1, some))
      next += batch.length
      const own = await keys(batch.map(({ number }) => number))
      const texts = await Promise.all(batch.map((candidate, i) => read(candidate, own[i])))
      found.push(...texts.flatMap(({ result }) => result ?? []))
      spent += texts.reduce((sum, { bytes }) => sum + bytes, 0)
    }
    return { found, next }
  }

  window.jibao.lookup = { candidates, titled, results, normal, wordsOf, MOST_WORDS }
})()
