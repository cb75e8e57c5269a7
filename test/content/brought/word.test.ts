// A Word file is read as it looks: with the numbers that Word counts, changes accepted, cells in their columns.

import { expect, test } from 'vitest'
import { placeIn } from '../../../scripts/content/content.ts'
import { brought, docx, p, part, partsOf, tbl, tc, unreadIn } from './files.ts'

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (list: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`
const NUMBERING = {
  'word/numbering.xml': part(
    'numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '·')}${level(1, 'chineseCounting', '%1', '')}${level(2, 'decimal', '%2.%3', '<w:isLgl/>')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="9">${level(0, 'thaiCounting', '%1')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
     <w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>`,
  ),
}

test('Automatic numbers are written as Word counts them, level by level, anew below each heading.', async () => {
  const body = [
    p('基本情况', numbered(1)),
    p('人员', numbered(1, 1)),
    p('资产', numbered(1, 1)),
    p('2023年购置', numbered(1, 2)),
    p('绩效情况', numbered(1)),
    p('产出', numbered(1, 1)),
    p('问题', numbered(3)),
  ].join('')
  expect(await partsOf(docx(body, NUMBERING))).toEqual([
    'heading 一、基本情况',
    'heading （一）人员',
    'heading （二）资产',
    'heading 1. 2023年购置',
    'heading 二、绩效情况',
    'heading （一）产出',
    'heading 五、问题',
  ])
})

test('A number comes from a style as well, can be taken away, and is told where it cannot be written.', async () => {
  const styles = {
    'word/styles.xml': part(
      'styles',
      `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="标题甲"/><w:pPr><w:outlineLvl w:val="1"/>${numbered(1)}</w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题乙"/><w:basedOn w:val="a"/></w:style>`,
    ),
  }
  const body = `${p('甲', '<w:pStyle w:val="b"/>')}${p('乙', `<w:pStyle w:val="b"/>${numbered(0)}`)}${p('丙', numbered(4))}${p('丁', numbered(2))}${p('戊', numbered(2, 2))}`
  expect(await partsOf(docx(body, { ...NUMBERING, ...styles }))).toEqual([
    'heading 一、甲',
    'heading 乙',
    'paragraph 丙',
    'paragraph 丁',
    'paragraph 1.1戊',
  ])
  expect(await unreadIn(docx(body, { ...NUMBERING, ...styles }))).toEqual(['numbers 1'])
})

test('Changes are read as accepted, and told: what was put in stands, what was taken out does not, joined paragraphs are one.', async () => {
  const body =
    '<w:p><w:r><w:t>收入10</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>' +
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>其中</w:t></w:r></w:p>' +
    p('甲3万元。', '<w:rPr><w:ins/></w:rPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>')
  expect(await partsOf(docx(body))).toEqual(['paragraph 收入106万元', 'paragraph 其中甲3万元。'])
  expect(await unreadIn(docx(body))).toEqual(['changes 2'])
})

test('A deleted row is not there, merged cells keep the columns, and a break in a cell does not join two numbers.', async () => {
  const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('1')}${tc('2')}</w:tr>`
  const body = tbl(
    [tc('项目', '<w:vMerge w:val="restart"/>'), tc('金额', '<w:gridSpan w:val="2"/>')],
    [tc('看不见', '<w:vMerge/>'), tc('预算'), tc('决算')],
    [tc('合计'), tc(`${p('100')}${p('200')}`), tc('90')],
  ).replace('</w:tbl>', `${deleted}</w:tbl>`)
  expect(await partsOf(docx(body))).toEqual([
    [
      ['项目', '金额', ''],
      ['', '预算', '决算'],
      ['合计', '100 200', '90'],
    ],
  ])
})

test('A table of one column is its paragraphs, a title row is none of the table, a table in a cell is one of its own.', async () => {
  expect(await partsOf(docx(tbl([tc(`${p('一、基本情况')}${p('在职10人。')}`)])))).toEqual(['heading 一、基本情况', 'paragraph 在职10人。'])
  const inner = tbl([tc('甲'), tc('1')])
  expect(await partsOf(docx(tbl([tc('收支表', '<w:gridSpan w:val="2"/>')], [tc('外'), tc(`${inner}${p('2')}`)])))).toEqual([
    [['甲', '1']],
    'paragraph 收支表',
    [['外', '2']],
  ])
})

test('Fields show their results; a table of contents is none of the text.', async () => {
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  expect(
    await partsOf(
      docx(
        `<w:p>${field(' TOC \\o "1-3" ', '一、基本情况 3')}</w:p><w:p><w:r><w:t>共</w:t></w:r>${field(' =SUM(A1) ', '12')}<w:r><w:t>人</w:t></w:r></w:p>`,
      ),
    ),
  ).toEqual(['paragraph 共12人'])
})

test('What is not read is told: comments, notes, text boxes, hidden words, equations, pictures, heads with words.', async () => {
  const box =
    '<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>盒</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent/></w:pict></mc:Fallback></mc:AlternateContent>'
  const body = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r>${box}</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><m:oMath><m:r><m:t>a</m:t></m:r></m:oMath><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`
  const parts = { 'word/header1.xml': part('hdr', p('内部资料')), 'word/footer1.xml': part('hdr', p('— 3 —')) }
  expect(await partsOf(docx(body, parts))).toEqual(['paragraph 正文'])
  expect(await unreadIn(docx(body, parts))).toEqual([
    'comments 1',
    'text-boxes 1',
    'footnotes 1',
    'headers 1',
    'hidden-text 1',
    'formulas 1',
    'pictures 1',
  ])
})

test('A place is found again: the paragraph below its heading, the row of the table.', async () => {
  const { document, located } = await brought(
    docx(`${p('一、基本情况')}${p('在职10人。')}${p('编制12人。')}${tbl([tc('甲'), tc('1')], [tc('乙'), tc('2')])}`),
  )
  const spots = document?.reading.parts.flatMap((one) =>
    (one.kind === 'table' ? one.rows.flatMap((row) => row.slice(1)) : [one]).map((passage) => located(placeIn(passage, 0, 1)).spot),
  )
  expect(spots).toEqual([
    { heading: '一、基本情况' },
    { heading: '一、基本情况', paragraph: 1 },
    { heading: '一、基本情况', paragraph: 2 },
    { table: 1, row: 1 },
    { table: 1, row: 2 },
  ])
})
