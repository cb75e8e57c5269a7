import { describe, expect, test } from 'vitest'
import { pointAt } from '../../scripts/base/place.ts'
import { type ReportReview, REVIEW_FORMATS, type SiteReview } from '../../scripts/review/review.ts'

const markdown = REVIEW_FORMATS.get('markdown')!
const bytes = (text: string): number => new TextEncoder().encode(text).length

function report(name: string, before: string, after: string, count: number): ReportReview {
  const at = pointAt(`content/${name}/report.yaml`, 3, 5)
  const cause = (i: number) => ({ kind: 'data', id: `facts.数据${i}`, label: `数据${i}`, before: '1', after: '2', at }) as const
  return {
    report: name,
    name: '某街道办事处 2020年度',
    kind: 'changed',
    verdict: { total: { before, after } },
    threads: Array.from({ length: count }, (_, i) => ({ causes: [cause(i)], effects: [] })),
    sums: [],
    findings: { appeared: [], gone: [] },
    narrative: Array.from({ length: count }, () => ({
      under: ['概况'],
      kind: 'added',
      parts: [{ kind: 'new', text: '新写的一段。' }],
      at,
    })),
    pictures: [],
  }
}

function site(reports: readonly ReportReview[]): SiteReview {
  const none = { data: [], findings: { appeared: [], gone: [] } }
  return { base: 'main', head: undefined, reports, units: [], site: none, forms: [], files: [], unfetched: [] }
}

describe('a comment on a pull request', () => {
  test('keeps to what a forge takes: whole rows, the report that moved most first, the rest counted', () => {
    const many = site([...Array.from({ length: 30 }, (_, i) => report(`u${i}/2020`, '90', '90', 40)), report('v/2020', '90', '60', 3)])
    const text = markdown(many, 'zh', '')
    expect(bytes(text)).toBeLessThanOrEqual(65_536)
    expect(bytes(text)).toBeGreaterThan(60_000)
    expect(text.indexOf('### v/2020')).toBeLessThan(text.indexOf('### u0/2020'))
    expect(text.lastIndexOf('| 数据39 ')).toBeGreaterThan(text.indexOf('### u20/2020')) // data of all before any narrative
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) expect(line).toMatch(/ \|$/)
    const [, data = '0'] = /篇幅所限，未列出：.*?数据和由此而来的变动 (\d+)/.exec(text) ?? []
    expect(text.match(/^\| 数据\d+ 1 → 2 \|/gm)!.length + Number(data)).toBe(30 * 40 + 3)
  })

  test('begins with the line by which a workflow finds it', () => {
    expect(markdown(site([]), 'zh', '').split('\n')[0]).toBe('<!-- jibao-diff -->')
    expect(markdown(site([]), 'en', '')).toContain('Jibao diff: main → the files as they are: no report is otherwise')
  })
})
