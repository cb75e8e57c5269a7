// test: what authors write stays text on every page of the site, and no page can be made to run it.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readHtml } from '../../scripts/pages/reading/tokens.ts'
import { jibao, makeMini, NARRATIVE, REPORT, SITE, UNIT } from '../mini.ts'
import { openBrowsing } from './browsing.ts'

const MARKUP = `<img src=x onerror=hacked=1>"'&amp;</script><script>hacked=1</script>`
const IN_YAML = `'${MARKUP.replaceAll("'", "''")}'`
const LITERAL = '<img src=x onerror=hacked=1>'
/** As a narrative has to write what it wants to say as it stands; bare markup is told there, and published nowhere. */
const escaped = (text: string): string => text.replace(/[<&]/g, '\\$&')
/** Asked for in the order in which a reader meets them. */
const PAGES = [
  'index.html',
  'u/index.html',
  'u/2020/index.html',
  'compare.html#u/2020,v/2020',
  `search.html#q=${encodeURIComponent(LITERAL)}`,
]

async function hostileSite(): Promise<string> {
  const unit = UNIT.replace('某街道办事处', IN_YAML).replace('某街道', IN_YAML).replace('某省某市', IN_YAML)
  const narrative = NARRATIVE.replace('## 培训工作', `## 培训${escaped(LITERAL)}工作`).replace(
    '全年培训',
    `${escaped(MARKUP)} [全年](https://example.org/"onclick="hacked=1)培训`,
  )
  const root = makeMini({
    'content/site.yaml': `${SITE.replace('公开站', IN_YAML).replace('某市', IN_YAML)}baseUrl: https://example.org/a&b/\n`,
    'content/u/unit.yaml': unit,
    'content/u/2020/narrative.md': narrative,
    'content/v/unit.yaml': UNIT,
    'content/v/2020/report.yaml': REPORT,
    'content/v/2020/narrative.md': NARRATIVE,
  })
  const { code, out } = await jibao(root, 'build', '--no-pdf')
  expect(code, out).toBe(0)
  return join(root, 'dist')
}

test('markup is shown as it was written and none of it runs, on any kind of page', async () => {
  const dist = await hostileSite()
  const address = pathToFileURL(dist).href
  const browsing = await openBrowsing(address)
  try {
    for (const path of PAGES) {
      const { page, faults } = await browsing.visit(`${address}/${path}`)
      await page.waitForFunction(`document.querySelector('main').innerText.includes(${JSON.stringify(LITERAL)})`)
      const set = `document.querySelectorAll('img, [onerror], [onclick], script:not([src]):not([type="application/ld+json"])').length`
      expect([path, await page.evaluate('typeof hacked'), await page.evaluate(set)]).toEqual([path, 'undefined', 0])
      expect(faults).toEqual([])
    }
    const { page, faults } = await browsing.visit(`${address}/u/2020/index.html`)
    await page.click('.part data[data-name="在职率"]')
    expect(await page.evaluate(`document.getElementById('panel').innerText`)).toContain('43 ÷ 52')
    expect(faults).toEqual([])
    for (const feed of ['feed.xml', 'sitemap.xml']) {
      const xml = `new DOMParser().parseFromString(${JSON.stringify(readFileSync(join(dist, feed), 'utf8'))}, 'application/xml')`
      expect(await page.evaluate(`[...${xml}.querySelectorAll('parsererror')].map((one) => one.textContent)`)).toEqual([])
    }
    expect(readFileSync(join(dist, 'feed.xml'), 'utf8')).not.toMatch(/<(?:img|script|b)\b/)
  } finally {
    await browsing.close()
  }
})

test('every page has a policy that allows the site’s own files alone, and needs nothing more', async () => {
  const dist = await hostileSite()
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThanOrEqual(8)
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8')
    const tags = [...readHtml(html)].flatMap((token) => (token.kind === 'open' ? [token] : []))
    const policies = tags
      .filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
      .map(({ attributes }) => attributes['content'] ?? '')
    expect(policies, path).toHaveLength(1)
    expect(policies[0], path).toMatch(/^default-src 'none'; (?!.*unsafe)(?!.*\*)(?!.*https?:)/)
    expect(
      tags.filter(({ attributes }) => Object.keys(attributes).some((name) => name === 'style' || name.startsWith('on'))),
      path,
    ).toEqual([])
    const inline = tags.filter(
      ({ name, attributes }) =>
        name === 'style' || (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json'),
    )
    // The page that is shown at any address has its style and its script with it, allowed by their sums.
    const sums = [...html.matchAll(/<(?:style|script)>([^]*?)<\/(?:style|script)>/g)].map(([, text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    )
    expect([path, inline.length, sums.length]).toEqual(path === '404.html' ? [path, 2, 2] : [path, 0, 0])
    for (const sum of sums) expect(policies[0]).toContain(`'sha256-${sum}'`)
  }
})

test.each(['[附件](javascript:alert(1))', '[附件](data:text/html,<script>alert(1)</script>)', '[附件](vbscript:x)'])(
  'a link that would run something (%s) is told and published nowhere',
  async (link) => {
    const root = makeMini({ 'content/u/2020/narrative.md': NARRATIVE.replace('全年培训', `${link}全年培训`) })
    const { code, out } = await jibao(root, 'build', '--no-pdf')
    expect(code).toBe(1)
    expect(out).toContain('narrative.md')
    expect(existsSync(join(root, 'dist'))).toBe(false)
  },
)
