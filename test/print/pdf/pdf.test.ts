// test: what the finished file says of itself to archives, readers aloud and checkers.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawingOf, marksIn } from '../../../scripts/print/pdf/drawing.ts'
import { srgbProfile } from '../../../scripts/print/pdf/profile.ts'
import { type Element, elementsIn, leavesIn, structureOf } from '../../../scripts/print/pdf/structure.ts'
import { openPrinter } from '../../../scripts/print/print.ts'
import { FONT_FOLDER, paperOf } from '../papers.ts'

const MINUTES = 120_000
const RED = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')
const ROWS = Array.from({ length: 60 }, (_, row) => `<tr><th>甲${row}</th><td>${row}.50</td></tr>`).join('')
const BODY = `<h1>部门整体支出绩效自评报告</h1><h2>一、基本 情况</h2><p>见<a href="https://www.gov.cn/">政府网</a>和<a href="../index.html">目录</a>。</p>
  <ul><li>第一项</li><li>第二项</li></ul><img src="图.png" alt="支出构成图" style="width: 40mm; height: 20mm">
  <table><thead><tr><th>名称</th><th>金额</th></tr></thead><tbody>${ROWS}</tbody></table>`

describe('the file', () => {
  let bytes: Uint8Array
  let document: PDFDocument
  let elements: Element[]

  beforeAll(async () => {
    const plain = paperOf(BODY, { dated: '2021-03-25', subject: '长财〔2020〕1号', keywords: ['某街道', '绩效自评', '<2020> & 年度'] })
    const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
    bytes = await printer.print({
      ...plain,
      files: new Map<string, string | Uint8Array>([...plain.files, ['街道/图.png', new Uint8Array(RED)]]),
    })
    await printer.close()
    document = await PDFDocument.load(bytes, { updateMetadata: false })
    const root = structureOf(document)
    elements = root === undefined ? [] : [...elementsIn(root)]
  }, MINUTES)

  const tagged = (tag: string): Element[] => elements.filter((element) => element.tag === tag)
  const attribute = ({ dict }: Element, name: string): string =>
    /* what stands in the attribute objects, as the file has it */ [
      ...String(dict.lookup(PDFName.of('A'))).matchAll(new RegExp(`/${name} /?(\\w+)`, 'g')),
    ]
      .map((match) => match[1])
      .join()

  test('has one Table for the table, a scope for each TH, and each head once', () => {
    expect(tagged('Table')).toHaveLength(1)
    expect(tagged('TR')).toHaveLength(61)
    expect(tagged('TH').map((cell) => attribute(cell, 'Scope'))).toEqual(['Column', 'Column', ...Array.from({ length: 60 }, () => 'Row')])
    const [head] = tagged('TH')
    expect(head && [...leavesIn(head)]).toHaveLength(1)
  })

  test('has lists of items with a body, and a figure with the alternative text', () => {
    expect(tagged('L')).toHaveLength(1)
    expect(tagged('LI')).toHaveLength(2)
    for (const item of tagged('LI')) expect(item.kids.flatMap((kid) => ('element' in kid ? [kid.element.tag] : []))).toContain('LBody')
    const figures = tagged('Figure')
    expect(figures.map(({ dict }) => textOf(dict.lookup(PDFName.of('Alt'))))).toEqual(['支出构成图'])
  })

  test('keeps all that is no content out of the structure: numbers, lines, backgrounds, repeated heads', () => {
    const content = new Set(elements.flatMap((element) => [...leavesIn(element)]).map(({ mcid, page }) => `${page} ${mcid}`))
    document.getPages().forEach((page, index) => {
      const lines = drawingOf(document, page)
      for (const { glyphs, mcid, placesObject } of marksIn(lines)) {
        expect(content).toContain(`${index + 1} ${mcid}`)
        expect(glyphs !== '' || placesObject).toBe(true)
      }
      let depth = 0
      for (const [at, line] of lines.entries()) {
        if (/(BDC|BMC)$/.test(line)) depth += 1
        if (/(^| )(f\*?|S|Tj|Do)$/.test(line) && depth !== 1) expect(lines.slice(at - 12, at + 2)).toEqual([])
        if (line === 'EMC') depth -= 1
      }
      expect(depth).toBe(0)
    })
    const heads = document.getPages().map((page) => drawingOf(document, page).filter((line) => line.includes('/Subtype /Header')).length)
    expect(heads).toEqual([0, 2, 2, 2])
  })

  test('says in XMP what it says in its dictionary, and claims no standard', () => {
    const stream = document.catalog.lookup(PDFName.of('Metadata'))
    const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : ''
    for (const said of ['绩效自评报告', '某街道', '长财〔2020〕1号', '&lt;2020&gt; &amp; 年度', '2021-03-25T00:00:00+08:00', 'zh-CN'])
      expect(xmp).toContain(said)
    expect(xmp).not.toMatch(/pdfaid|pdfuaid/)
    expect([document.getTitle(), document.getAuthor(), document.getSubject(), document.getKeywords()]).toEqual([
      '绩效自评报告',
      '某街道',
      '长财〔2020〕1号',
      '某街道 绩效自评 <2020> & 年度',
    ])
    expect(String(document.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true')
  })

  test('says what its colours mean', () => {
    const [intent] = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.lookup(PDFName.of('Type')) === PDFName.of('OutputIntent') ? [object] : [],
      )
    const profile = intent?.lookup(PDFName.of('DestOutputProfile'))
    expect(profile instanceof PDFRawStream && Buffer.compare(decodePDFRawStream(profile).decode(), srgbProfile())).toBe(0)
  })

  test('says where a link leads, and leads nowhere that only we know', () => {
    const notes = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.lookup(PDFName.of('Subtype')) === PDFName.of('Link') ? [object] : []))
    expect(notes.map((note) => textOf(note.lookup(PDFName.of('Contents'))))).toEqual(['链接：https://www.gov.cn/', '文内链接'])
  })

  test('packs its objects, holds nothing that nothing leads to, and names no machine or path', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ObjStm')
    const all = document.context.enumerateIndirectObjects()
    const named = new Set(all.flatMap(([, object]) => [...String(object).matchAll(/(\d+) 0 R/g)].map((match) => match[1])))
    const roots = [document.context.trailerInfo.Root, document.context.trailerInfo.Info].flatMap((ref) =>
      ref instanceof PDFRef ? [String(ref.objectNumber)] : [],
    )
    const packing = /\/Type \/(ObjStm|XRef)/
    const strays = all.filter(
      ([ref, object]) =>
        !named.has(String(ref.objectNumber)) &&
        !roots.includes(String(ref.objectNumber)) &&
        !(object instanceof PDFRawStream && packing.test(String(object.dict))),
    )
    expect(strays).toEqual([])
    const words = all
      .map(([, object]) =>
        object instanceof PDFRawStream ? `${object.dict} ${Buffer.from(decoded(object)).toString('latin1')}` : String(object),
      )
      .join('\n')
    for (const trace of [tmpdir(), process.cwd(), '/root/', '/home/', 'jibao.invalid', 'Skia', 'Chrom', 'pdf-lib'])
      expect(words).not.toContain(trace)
  })

  test('is clean to qpdf', (context) => {
    if (spawnSync('qpdf', ['--version']).status !== 0) context.skip('qpdf is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'jibao-test-'))
    try {
      writeFileSync(join(folder, 'a.pdf'), bytes)
      const { status, stderr } = spawnSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function textOf(value: PDFObject | undefined): string {
  return value !== undefined && 'decodeText' in value ? (value as { decodeText(): string }).decodeText() : ''
}

function decoded(stream: PDFRawStream): Uint8Array {
  return String(stream.dict).includes('/FlateDecode') ? decodePDFRawStream(stream).decode() : stream.contents
}
