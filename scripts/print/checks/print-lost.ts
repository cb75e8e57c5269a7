import { check } from '../../base/check.ts'
import { LOSSES } from './losses.ts'

export const printLost = check({
  code: 'print-lost',
  level: 'error',
  hasFixedLevel: true,
  zh: '《{title}》印出的 PDF 与原文不符，没有发布：{loss}“{text}”',
  en: 'the PDF of “{title}” differs from the document and is not published: {loss} “{text}”',
  hints: [
    ['多半是“{culprit}”', 'most likely it is “{culprit}”'],
    ['在第 {page} 页', 'on page {page}'],
    ['这类出入共 {count} 处', 'differences in all: {count}'],
  ],
  terms: LOSSES,
  about: '印好的 PDF 与网页逐格逐段核对，发现文字缺漏、重复、错位、超出版心，或续页没有表头、书签与标题不同、字体没有嵌入。',
  remedy: '按提示的文字找到所在的单元格或段落：缩短过长的表头、换用字体里有的字；仍然失败的，用 `--no-pdf` 发布并附上说明报告问题。',
  source: '绩报的约定：印丢一个字也不发布',
  fires: [{ in: 'styles/formats/mini.css', new: '.part { width: 240mm }\n' }],
  silent: [{ in: 'styles/formats/mini.css', new: '.part { width: 100% }\n' }],
})
