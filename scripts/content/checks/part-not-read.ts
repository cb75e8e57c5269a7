import { check } from '../../base/check.ts'

export const partNotRead = check({
  code: 'part-not-read',
  level: 'info',
  zh: '文件里有 {count} 处{what}',
  en: '{what}: {count} in the file',
  terms: {
    changes: ['修订，按全部接受后的文字审读', 'tracked changes, read as if accepted'],
    comments: ['批注，没有审读', 'comments that were not read'],
    'text-boxes': ['文本框，里面的文字没有审读', 'text boxes that were not read'],
    footnotes: ['脚注或尾注，没有审读', 'notes that were not read'],
    headers: ['页眉或页脚，没有审读', 'headers or footers that were not read'],
    'hidden-text': ['隐藏的文字，没有审读', 'hidden texts that were not read'],
    numbers: ['自动编号，没有读出', 'automatic numbers that were not read'],
    formulas: ['公式对象，没有审读', 'equations that were not read'],
    pictures: ['图片，里面的字没有审读', 'pictures, whose words were not read'],
    frames: ['嵌入的网页，没有审读', 'embedded pages that were not read'],
    'hidden-sheets': ['隐藏的工作表，没有审读', 'hidden sheets that were not read'],
    uncomputed: ['没有存下结果的公式，按空白审读', 'formulas without a result, read as blank'],
    'scanned-pages': ['没有文字的页，没有审读', 'pages without text that were not read'],
  },
  about: '带来审读的文件里，有些内容没有读，或换了一种方式读。没有读的地方，不会报出问题。',
  remedy: '要审读这些内容的，把它们写进正文：接受修订，脚注、文本框移入段落，图片里的表改为表格。',
  source: '绩报的约定：没有读的，要说出来',
  fires: '<!doctype html><title>某局自评报告</title><p>全年收入见下图。</p><img src="收入.png" width="600">\n',
  silent: '<!doctype html><title>某局自评报告</title><p>全年收入100万元。</p><img src="箭头.png" width="12">\n',
})
