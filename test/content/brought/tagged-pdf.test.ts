// A tagged PDF is read by its tags, however its texts stand on the page.

import { expect, test } from 'vitest'
import { type DrawnPage, partsOf, type Tag, taggedPdf } from './files.ts'

const p = (page: number, y: number, text: string, role = 'P'): Tag => ({ role, text: [page, 50, y, text] })
const cell = (x: number, y: number, text: string, attributes = ''): Tag => ({
  role: 'TD',
  attributes,
  ...(text === '' ? {} : { text: [1, x, y, text] as const }),
})

test('Headings, paragraphs over the end of a page and lists are what the tags say; what is no content is not read.', async () => {
  const tags: Tag[] = [
    { role: 'Sect', kids: [{ role: 'H2', kids: [p(1, 560, '一、', 'Span'), p(1, 560, '基本情况', 'Span')] }] },
    { role: 'P', kids: [p(1, 100, '全年收入一百', 'Span'), p(2, 500, '万元。', 'Span')] },
    { role: 'L', kids: [{ role: 'LI', kids: [p(2, 480, '（1）', 'Lbl'), { role: 'LBody', kids: [p(2, 480, '在职10人，编制12人。')] }] }] },
    { role: 'TOC', kids: [p(2, 460, '二、绩效情况 3')] },
  ]
  const pages: DrawnPage[] = [{ texts: [[150, 590, '页眉里的文字']] }, {}]
  expect(await partsOf(taggedPdf(tags, pages))).toEqual([
    'heading 一、基本情况',
    'paragraph 全年收入一百万元。',
    'item （1）在职10人，编制12人。',
  ])
})

test('Cells take the columns and rows that their tags say, and a role of the file is what it stands for.', async () => {
  const row = (...kids: Tag[]): Tag => ({ role: 'Row', kids })
  const table: Tag = {
    role: 'Table',
    kids: [
      row(cell(50, 500, '项目', '/A << /O /Table /RowSpan 2 >>'), cell(150, 500, '金额', '/A [<< /O /Table /ColSpan 2 >>]')),
      row(cell(150, 480, '预算'), cell(250, 480, '决算')),
      row(cell(50, 460, '合计'), cell(150, 460, ''), cell(250, 460, '90')),
    ],
  }
  expect(await partsOf(taggedPdf([p(1, 550, '收支情况如下。'), table], [{}]))).toEqual([
    'paragraph 收支情况如下。',
    [
      ['项目', '金额', ''],
      ['', '预算', '决算'],
      ['合计', '', '90'],
    ],
  ])
})

test('Where an empty cell has no tag, the lines say in which column the others stand.', async () => {
  const xs = [40, 140, 240, 340]
  const ys = [520, 490, 460]
  const lines = [...ys.map((y) => [40, y, 340, y] as const), ...xs.map((x) => [x, 520, x, 460] as const)]
  const table: Tag = {
    role: 'Table',
    kids: [
      { role: 'TR', kids: [cell(50, 500, '项目'), cell(150, 500, '预算'), cell(250, 500, '决算')] },
      { role: 'TR', kids: [cell(50, 470, '合计'), cell(250, 470, '90')] },
    ],
  }
  expect((await partsOf(taggedPdf([p(1, 550, '收支情况如下。'), table], [{ lines }]))).at(-1)).toEqual([
    ['项目', '预算', '决算'],
    ['合计', '', '90'],
  ])
})

test('Tags that leave out most of the text are not relied on.', async () => {
  const pages: DrawnPage[] = [{}]
  const whole = taggedPdf([p(1, 500, '全年收入一百万元。')], pages)
  const text = Buffer.from(whole).toString('latin1').replace('/K [<< /Type /MCR', '/X [<< /Type /MCR')
  expect(await partsOf(whole)).toEqual(['paragraph 全年收入一百万元。'])
  expect(await partsOf(Buffer.from(text, 'latin1'))).toEqual(['paragraph 全年收入一百万元。'])
})
