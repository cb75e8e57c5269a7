// test: what is done to a PDF after the browser has made it.

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finish } from '../../scripts/print/finish.ts'
import type { Impression, Paper } from '../../scripts/print/paper.ts'

const PAPER: Paper = { files: new Map(), entry: '', title: '题', author: '单位', language: 'zh-CN' }

/** A page with two cells, whose structure nodes are numbered as a browser that has run for a while would. */
async function impression(first: number, producer: string): Promise<Impression> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([595, 842])
  document.setProducer(producer)
  document.setCreationDate(new Date(first))
  const name = (index: number): PDFString => PDFString.of(`node${String(first + index).padStart(8, '0')}`)
  const { context } = document
  const cells = [0, 7].map((index) => context.register(context.obj({ S: 'TD', ID: name(index) })))
  const attributes = context.obj({ Headers: [name(7), name(0)], Nested: { Names: [name(0), cells[0], name(7), cells[1]] } })
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(attributes))
  const pdf = await document.save({ useObjectStreams: false })
  return { pdf, headings: [], problems: [], passes: 1, helperIds: [] }
}

test('Files that differ only in node numbers, dates and the name of the program become the same bytes', async () => {
  const early = await finish(await impression(12, 'Skia 1'), PAPER)
  const late = await finish(await impression(998, 'Skia 2'), PAPER)
  expect(Buffer.compare(early, late)).toBe(0)
})

test('The file ID follows the content', async () => {
  const idOf = (bytes: Uint8Array): string | undefined =>
    /\/ID \[ <([0-9A-F]{32})> <\1> \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  const one = idOf(await finish(await impression(1, ''), PAPER))
  const two = idOf(await finish(await impression(1, ''), { ...PAPER, title: '另一题' }))
  expect(one).toMatch(/^(?!0{32})/)
  expect(two).toBeDefined()
  expect(two).not.toBe(one)
})
