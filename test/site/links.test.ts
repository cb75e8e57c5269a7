import { expect, test } from 'vitest'
import { pointAt } from '../../scripts/base/place.ts'
import { toPage } from '../../scripts/pages/reading/page.ts'
import { askingOf, brokenLinks } from '../../scripts/site/links.ts'

const SITE: Readonly<Record<string, string>> = {
  'index.html': '<a href="u/2020/index.html">一</a> <a href="u/2020/index.html#s-1">二</a> <a href="compare.html#u/2020">三</a>',
  'u/2020/index.html':
    '<link href="../../assets/a.css"><h1 id="s-1">题</h1><a href="#s-1">上</a> <a href="data.json?x=1">数据</a> <a href="../../">首页</a>\n' +
    '<a href="https://example.org/x">外</a> <a href="mailto:a@example.org">信</a> <a href="../../index.html">首页</a><a href="../../search.html#q=%E4%BF%A1">搜</a>',
  'compare.html': '',
  'search.html': '',
  'u/2020/data.json': '',
  'assets/a.css': '',
}

function broken(changes: Readonly<Record<string, string | undefined>>): string[] {
  const files = Object.fromEntries(
    Object.entries({ ...SITE, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return brokenIn(files, () => true)
}

function brokenIn(files: Readonly<Record<string, string>>, isNew: (path: string) => boolean): string[] {
  const pages = Object.entries(files)
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, text]) => {
      const { links, anchors } = toPage(path, '', text)
      const authored = (written: string) => (written === '附表.xlsx' ? { at: pointAt('content/u/2020/narrative.md', 9, 3) } : {})
      return askingOf(
        path,
        links.map((written) => ({ written, ...authored(written) })),
        anchors,
        new Set(['compare.html', 'search.html']),
      )
    })
  const told = brokenLinks(
    pages,
    (path) => Object.hasOwn(files, path),
    (path) => files[path],
    isNew,
  )
  return told.map(({ check, at, slots }) => `${check.code} ${at.file}:${at.line}:${at.column} ${String(slots['target'])}`)
}

test('links into the site, out of it and to states of a page are sound', () => {
  expect(broken({})).toEqual([])
})

test('a file that is not published is told once, where a page links to it first', () => {
  expect(broken({ 'u/2020/data.json': undefined })).toEqual(['link-broken dist/u/2020/index.html:1:73 data.json?x=1'])
  expect(broken({ 'search.html': undefined })).toEqual(['link-broken dist/u/2020/index.html:2:109 ../../search.html#q=信'])
})

test('an anchor that a page does not have is told, in the page itself and from another one', () => {
  expect(broken({ 'u/2020/index.html': '<a href="#s-2">下</a>' })).toEqual([
    'link-broken dist/index.html:1:35 u/2020/index.html#s-1',
    'link-broken dist/u/2020/index.html:1:1 #s-2',
  ])
})

test('a link that an author wrote is told at the author’s line', () => {
  expect(broken({ 'u/2020/index.html': '<h1 id="s-1"></h1>\n<a href="附表.xlsx">附表</a>' })).toEqual([
    'link-broken content/u/2020/narrative.md:9:3 附表.xlsx',
  ])
})

test('a link out of the site’s root leads nowhere', () => {
  expect(broken({ 'compare.html': '<a href="../other.html">外</a>' })).toEqual(['link-broken dist/compare.html:1:1 ../other.html'])
})

test('of a page is kept what it asks of others; its own files and anchors go with it', () => {
  const { anchors, links } = toPage('u/2020/index.html', '', SITE['u/2020/index.html'] ?? '')
  const written = [...links, '../2021/index.html#s-2'].map((one) => ({ written: one }))
  const isOwn = (path: string): boolean => path.startsWith('u/2020/')
  expect(askingOf('u/2020/index.html', written, anchors, new Set(['search.html']), isOwn).asked).toEqual([
    'assets/a.css',
    'index.html',
    'search.html',
    'u/2021/index.html//s-2',
  ])
})

test('an anchor is looked for again only where the page that has it, or the one that asks for it, is new', () => {
  const files = { 'a.html': '<a href="b.html#gone">乙</a><a href="c.html">丙</a>', 'b.html': '' }
  expect(brokenIn(files, () => false)).toEqual(['link-broken dist/a.html:1:28 c.html'])
  for (const one of ['a.html', 'b.html'])
    expect(brokenIn(files, (path) => path === one)).toEqual([
      'link-broken dist/a.html:1:1 b.html#gone',
      'link-broken dist/a.html:1:28 c.html',
    ])
})
