import { describe, expect, test } from 'vitest'
import { breakPlaces } from '../../../scripts/pages/reading/breaks.ts'
import { edited, readHtml } from '../../../scripts/pages/reading/tokens.ts'

const set = (inner: string): string => {
  const html = `<main><p>${inner}</p></main>`
  return edited(html, breakPlaces(readHtml(html))).slice('<main><p>'.length, -'</p></main>'.length)
}
const ADDRESS = 'https://example.org/a-b_c/d.html?e=1&amp;f=2'

describe('long runs of Latin letters and digits', () => {
  test('may break after their marks, and nothing is added that is read', () => {
    expect(set(`见${ADDRESS}。`)).toBe(
      '见https://<wbr>example.<wbr>org/<wbr>a-<wbr>b_<wbr>c/<wbr>d.<wbr>html?<wbr>e=<wbr>1&amp;<wbr>f=<wbr>2。',
    )
  })

  test('keep their numbers whole', () => {
    expect(set('12345.67+1,234.50+98765.43=112345.60')).toBe('12345.67+<wbr>1,234.50+<wbr>98765.43=<wbr>112345.60')
  })

  test('are left alone where they are short', () => {
    for (const text of ['湘财绩〔2020〕7号', 'GB/T 9704-2012', '3,352.56', '2021-03-05']) expect(set(text)).toBe(text)
  })

  test('count on through emphasis and values', () => {
    expect(set('abcdefghijklmnop/<strong>qrstuvwxyzabcdef</strong>')).toBe('abcdefghijklmnop/<wbr><strong>qrstuvwxyzabcdef</strong>')
  })

  test('may break in a long value where values do not', () => {
    const value = '<data class="fact">https://example.org/index.html</data>'
    const broken = '<data class="fact" data-wrap="">https://<wbr>example.<wbr>org/<wbr>index.<wbr>html</data>'
    expect(set(`</p><h2>${value}</h2><p>`)).toBe(`</p><h2>${broken}</h2><p>`)
    expect(set(`</p><div class="narrative"><p>${value}</p></div><p>`)).not.toContain('data-wrap')
  })
})

describe('a mark that begins no line', () => {
  test.each(['·', '～', '~', '—', '–', '－', '／', '・'.replace('・', '•')])('%s stays with the character before it', (mark) => {
    expect(set(`甲乙${mark}丙`)).toBe(`甲<span class="kept">乙${mark}</span>丙`)
    expect(set(`20${mark}30`)).toBe(`2<span class="kept">0${mark}</span>30`)
  })

  test('stays with a short value, and with what is longer by a joiner', () => {
    expect(set('<data>2025</data>—2030')).toBe('<span class="kept"><data>2025</data>—</span>2030')
    expect(set('甲<strong>—乙</strong>')).toBe('甲<strong><span class="joined"></span>—乙</strong>')
    expect(set('<em>一二三四五六七八九十一二三</em>·乙')).toBe('<em>一二三四五六七八九十一二三</em><span class="joined"></span>·乙')
    expect(set('<strong><data>7</data></strong>～9')).toBe('<span class="kept"><strong><data>7</data></strong>～</span>9')
  })

  test('is a dash of one: the dash of two may begin a line', () => {
    expect(set('甲——乙')).toBe('甲——乙')
    expect(set('—')).toBe('—')
  })

  test('counts in every cell and heading by itself, and not in drawings', () => {
    expect(set('甲</p><h2>—乙</h2><p>')).toBe('甲</p><h2>—乙</h2><p>')
    expect(set('<svg><text>甲—乙</text></svg>')).toBe('<svg><text>甲—乙</text></svg>')
  })
})
