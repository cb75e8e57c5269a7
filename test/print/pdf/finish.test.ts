// test: what is done to a PDF after the browser has made it.

import { PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { Impression, Paper } from '../../../scripts/print/paper.ts'
import { finish } from '../../../scripts/print/pdf/finish.ts'

const PAPER: Paper = { files: new Map(), entry: '', title: '题', author: '单位', language: 'zh-CN' }

/** A page with two cells, whose structure nodes have the names that a browser which has run for a while gives them. */
async function impression(names: readonly [string, string], producer: string, made = 0): Promise<Impression> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([595, 842])
  document.setProducer(producer)
  document.setCreationDate(new Date(made))
  const { context } = document
  const ids = names.map((name) => PDFString.of(name))
  const cells = ids.map((ID, index) =>
    context.register(context.obj({ S: 'TD', ID, A: context.obj({ O: 'Table', Headers: context.obj([ids[1 - index] as PDFString]) }) })),
  )
  const entries = names.map((name, index) => ({ name, of: [ids[index] as PDFString, cells[index] as PDFRef] }))
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => entry.of)
  const tree = context.register(context.obj({ Kids: [context.register(context.obj({ Names: context.obj(sorted) }))] }))
  const row = context.register(context.obj({ S: 'TR', K: context.obj(cells) }))
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: row, IDTree: tree })))
  const nothing = { blocks: [], tables: [], headings: [] }
  const pdf = await document.save({ useObjectStreams: false })
  return { pdf, problems: [], passes: 1, helperIds: [], source: nothing, printed: nothing, faults: [], stages: [] }
}

test('Files that differ only in node numbers, dates and the name of the program become the same bytes', async () => {
  const early = await finish(await impression(['node00000012', 'node00000019'], 'Skia 1'), PAPER)
  const late = await finish(await impression(['node00001998', 'node00000998'], 'Skia 2', 7), PAPER)
  expect(Buffer.compare(early, late)).toBe(0)
})

test('The file ID follows the content', async () => {
  const idOf = (bytes: Uint8Array): string | undefined =>
    /\/ID \[ <([0-9A-F]{32})> <\1> \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  const one = idOf(await finish(await impression(['node00000001', 'node00000002'], ''), PAPER))
  const two = idOf(await finish(await impression(['node00000001', 'node00000002'], ''), { ...PAPER, title: '另一题' }))
  expect(one).toMatch(/^(?!0{32})/)
  expect(two).toBeDefined()
  expect(two).not.toBe(one)
})
