// test: the gate tells what of a document is not on its paper.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fault, rejoined, textFaults } from '../../../scripts/print/gate/compare.ts'
import { type Gate, openGate } from '../../../scripts/print/gate/gate.ts'
import type { Inventory } from '../../../scripts/print/gate/inventory.ts'
import { LIMITS } from '../../../scripts/print/limit.ts'
import type { Engine, Impression } from '../../../scripts/print/paper.ts'
import { startEngine } from '../engine.ts'
import { paperOf, reportBody } from '../papers.ts'

const MINUTES = 120_000

describe('comparing texts', () => {
  const wanted = ['甲', '乙', '0', '0', '丙', '丁']

  test('finds nothing where both say the same, however they are divided', () => {
    expect(textFaults(wanted, ['甲乙0', '0丙', '丁'])).toEqual([])
  })

  test('names what is missing, what is there twice, what is elsewhere, and what nobody wrote', () => {
    expect(textFaults(wanted, ['甲', '乙', '0', '丙', '丁'])).toEqual([{ kind: 'text-missing', text: '0' }])
    expect(textFaults(wanted, ['甲', '乙', '乙', '0', '0', '丙', '丁'])).toEqual([{ kind: 'text-repeated', text: '乙' }])
    expect(textFaults(wanted, ['乙', '0', '0', '丙', '丁', '甲'])).toEqual([{ kind: 'text-moved', text: '甲' }])
    expect(textFaults(wanted, [...wanted, '戊'])).toEqual([{ kind: 'text-foreign', text: '戊' }])
  })

  test('stays quick, and still finds a fault, where nothing is alike', () => {
    const many = (sign: string): string[] => Array.from({ length: 4000 }, (_, index) => `${sign}${index}`)
    expect(textFaults(many('甲'), many('乙')).length).toBeGreaterThan(0)
    expect(textFaults(many('甲'), [...many('甲'), ...many('乙')])).toEqual([{ kind: 'text-foreign', text: '乙0' }])
    expect(textFaults([...many('乙'), ...many('甲')], many('甲'))).toEqual([{ kind: 'text-missing', text: '乙0' }])
  })

  test('takes the pieces of a block that pages have parted as one, and leaves out labels told again', () => {
    const pieces = [
      { text: '一', ref: 'a' },
      { text: '二', ref: 'b' },
      { text: '标', added: true as const },
      { text: '又一', ref: 'a' },
    ]
    expect(rejoined(pieces)).toEqual(['一又一', '二'])
  })
})

describe('the gate', () => {
  let engine: Engine
  let gate: Gate
  let whole: Impression
  const paper = paperOf(reportBody(40))

  beforeAll(async () => {
    gate = openGate()
    engine = await startEngine()
    whole = await engine.print(paper, 'chromium')
  }, MINUTES)
  afterAll(() => Promise.all([engine.close(), gate.close()]), MINUTES)

  const judged = async (impression: Impression, source: Inventory = impression.source): Promise<Fault[]> => [
    ...(await gate.pass({ ...impression, source }, paper, [])).faults,
  ]
  const printed = async (body: string): Promise<Fault[]> => judged(await engine.print(paperOf(body), 'chromium'))

  test(
    'lets a sound print pass',
    async () => {
      expect(await judged(whole)).toEqual([])
    },
    MINUTES,
  )

  test(
    'finds a cell of the document that its paper lacks, and one that it has too much',
    async () => {
      const fewer = await engine.print(paperOf(reportBody(39)), 'chromium')
      expect(await judged({ ...fewer, printed: whole.printed, source: whole.source })).toEqual([
        { kind: 'text-missing', text: '项目40号' },
        { kind: 'text-missing', text: '39.50' },
      ])
      const more = await judged({ ...whole, printed: fewer.printed, source: fewer.source })
      expect(more.map((fault) => fault.kind)).toEqual(['text-foreign', 'text-foreign'])
    },
    MINUTES,
  )

  test(
    'finds words that an engine has left out of its pages',
    async () => {
      const blocks = whole.printed.blocks.filter((block) => block.text !== '项目7号')
      const faults = await judged({ ...whole, printed: { ...whole.printed, blocks } })
      expect(faults).toContainEqual({ kind: 'text-missing', text: '项目7号' })
    },
    MINUTES,
  )

  test(
    'finds words that are on the page and out of sight',
    async () => {
      const clipped = await printed('<h1>题</h1><p style="clip-path: inset(0 0 0 30pt)">看不全</p>')
      expect(clipped).toContainEqual({ kind: 'outside-page', text: '不全', page: 1 })
      const cut = await printed('<h1>题</h1><div style="height: 30pt; overflow: hidden"><p>看得见</p><p>看不见</p></div>')
      expect(cut.map((fault) => fault.text)).toContain('看不见')
    },
    MINUTES,
  )

  test(
    'finds words of which an edge cuts off the upper, the lower or either side’s half, and none that only touch it',
    async () => {
      const cut = async (window: string, words = ''): Promise<string[]> =>
        (await printed(`<h1>题</h1><div style="overflow: hidden; ${window}"><p style="margin: 0; ${words}">半字</p></div>`)).map(
          ({ kind, text }) => `${kind} ${text}`,
        )
      expect(await cut('height: 14pt')).toEqual(['outside-page 半字'])
      expect(await cut('height: 20pt', 'margin-top: -14pt')).toEqual(['outside-page 半字'])
      expect(await cut('width: 18pt', 'white-space: nowrap')).toEqual(['outside-page 半字'])
      expect(await cut('width: 64pt', 'margin-left: -14pt')).toEqual(['outside-page 半字'])
      expect(await cut('height: 24pt; width: 32pt')).toEqual([])
    },
    MINUTES,
  )

  test(
    'finds a page that was made smaller because something on it is too wide',
    async () => {
      const faults = await printed('<h1>题</h1><p style="white-space: nowrap; width: 200mm">宽</p>')
      expect(faults).toEqual([{ kind: 'page-shrunk', text: '78%', page: 1 }])
    },
    MINUTES,
  )

  test(
    'finds a table that is wider than its page',
    async () => {
      const cells = Array.from({ length: 30 }, (_, index) => `<td>第${index}列</td>`).join('')
      const faults = await printed(`<table style="table-layout: auto"><tbody><tr style="white-space: nowrap">${cells}</tr></tbody></table>`)
      expect(faults.map((fault) => fault.kind)).toContain('page-shrunk')
    },
    MINUTES,
  )

  test(
    'finds a head that is not on the next page, being too tall to be repeated',
    async () => {
      const rows = Array.from({ length: 40 }, (_, row) => `<tr><td>${row}行</td></tr>`).join('')
      const faults = await printed(`<table><thead><tr><th style="height: 150mm">高表头</th></tr></thead><tbody>${rows}</tbody></table>`)
      expect(faults).toEqual([2, 3].map((page) => ({ kind: 'head-missing', text: '高表头', page })))
    },
    MINUTES,
  )

  test(
    'finds a character that no font has, and a face that is drawn as Type 3',
    async () => {
      expect((await printed('<p>编制𠮷人</p>')).map((fault) => fault.kind)).toContain('text-missing')
      const drawn = await printed('<p><b style="font-weight: 900">粗</b></p>')
      expect(drawn.map((fault) => fault.kind)).toEqual(['font-not-embedded'])
    },
    MINUTES,
  )

  test(
    'finds a bookmark that is not its heading',
    async () => {
      const source = { ...whole.source, headings: whole.source.headings.with(2, '（一）别的情况') }
      expect(await judged(whole, source)).toEqual([{ kind: 'bookmarks-differ', text: '（一）别的情况' }])
    },
    MINUTES,
  )

  test(
    'gives up a thread that takes too long, and judges on with another',
    async () => {
      const { check } = LIMITS
      Object.assign(LIMITS, { check: 1 })
      try {
        await expect(judged(whole)).rejects.toThrow('check took longer than 0.001 s')
      } finally {
        Object.assign(LIMITS, { check })
      }
      expect(await judged(whole)).toEqual([])
    },
    MINUTES,
  )

  test(
    'tells what went wrong in the judging itself, and judges on',
    async () => {
      await expect(judged({ ...whole, pdf: new Uint8Array([1, 2, 3]) })).rejects.toThrow()
      expect(await judged(whole)).toEqual([])
    },
    MINUTES,
  )
})
