// assets: the search index. Every report whose text holds the query is among the candidates; its own text decides.
(() => {
  'use strict'
  const { get, numbers, both, rows } = window.jibao

  /** Width and case do not count, spaces neither. The build does the same. */
  const normal = (text) => [...text].map((char) => char.normalize('NFKC').toLowerCase().replace(/\s/g, '')).join('')

  const hash = (token) => {
    let value = 2166136261
    for (const char of token) value = Math.imul(value ^ char.codePointAt(0), 16777619) >>> 0
    return value
  }

  /** Pairs of neighbours; numbers and Latin words by fours, because their pairs are everywhere. */
  const tokensOf = (text) => {
    const chars = [...text]
    if (chars.length === 1) return chars
    const long = [...text.matchAll(/[0-9a-z.]{3,}/g)].flatMap(([run]) => {
      const length = Math.min(4, run.length)
      return Array.from({ length: run.length - length + 1 }, (_, i) => run.slice(i, i + length))
    })
    const pairs = chars.slice(1).map((char, i) => chars[i] + char)
    return [...new Set([...long, ...pairs.filter((pair) => long.length === 0 || !/^[0-9a-z.]{2}$/.test(pair))])]
  }

  /** Numbers of the reports that have all tokens of the query; `mark` is a space for those that have them in the title. */
  const having = async (text, mark) => {
    const { shards } = await get('search/meta')
    const tokens = tokensOf(text)
    const lists = await Promise.all(tokens.map(async (token) => {
      const shard = await get(`search/${(hash(token) & (shards - 1)).toString(16)}`)
      const found = Object.hasOwn(shard, mark + token) ? shard[mark + token] : ''
      return numbers(found)
    }))
    return lists.sort((a, b) => a.length - b.length).reduce(both)
  }

  /** Candidates, those with the query in the title first. */
  const candidates = async (query) => {
    const text = normal(query)
    if (text === '') return []
    const titled = await having(text, ' ')
    const inTitle = new Set(titled)
    return [...titled, ...(await having(text, '')).filter((number) => !inTitle.has(number))]
  }

  const titled = async (query) => (normal(query) === '' ? [] : having(normal(query), ' '))

  /** Every place of the query in a text: [from, to) in its own characters. */
  const places = (text, query) => {
    const wanted = normal(query)
    const origin = []
    let flat = ''
    let at = 0
    for (const char of text) {
      const plain = normal(char)
      for (let i = 0; i < plain.length; i++) origin.push([at, at + char.length])
      flat += plain
      at += char.length
    }
    const found = []
    for (let i = flat.indexOf(wanted); i >= 0; i = flat.indexOf(wanted, i + wanted.length)) found.push([origin[i][0], origin[i + wanted.length - 1][1]])
    return found
  }

  /** The places of the query in one report, or none: { anchor, heading, text, from, to }. */
  const hitsIn = async (row, query) => {
    const sections = await get(`${row.path}/text`)
    return sections.flatMap(([anchor, heading, blocks]) => blocks.flatMap((text) => places(text, query).map(([from, to]) => ({ anchor, heading, text, from, to }))))
  }

  /** So many texts are read at once. */
  const LEAST = 8

  /** Verified results in order: gives about `count` from candidate `from` on, and where to go on. */
  const results = async (query, numbersFound, from, count) => {
    const found = []
    let next = from
    while (found.length < count && next < numbersFound.length) {
      const batch = numbersFound.slice(next, next + Math.max(count - found.length, LEAST))
      next += batch.length
      const read = await Promise.all((await rows(batch)).map(async (row) => ({ row, hits: await hitsIn(row, query) })))
      found.push(...read.filter(({ hits }) => hits.length > 0))
    }
    return { found, next }
  }

  window.jibao.lookup = { candidates, titled, results, normal }
})()
