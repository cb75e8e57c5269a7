// findings: what the codes of figures and fonts mean.

import { explain } from '../documentation.ts'

const FIGURES = '绩报的正文约定：![图题](文件名)'

export const LOOK = {
  'figure-missing': explain(
    '正文引用的插图不在正文旁边，印出来会是一块空白。',
    '![支出构成](支出构成.png)（文件夹里没有这个文件）',
    '把文件放到 narrative.md 旁边，或改正文件名。',
    FIGURES,
  ),
  'figure-unusable': explain(
    '插图写了路径、网址，或文件不是图片。插图必须随报告一起发布和存档，所以只用正文旁边的文件。',
    '![支出构成](../图/支出构成.png)',
    '把图片存为 PNG、JPEG、WebP 或 SVG，放到 narrative.md 旁边，只写文件名。',
    FIGURES,
  ),
  'figure-in-text': explain(
    '插图夹在文字中间，没有地方印图号和图题。',
    '支出构成见![支出构成](支出构成.png)。',
    '让插图独占一段，文字里写“见图1”。',
    FIGURES,
  ),
  'figure-uncaptioned': explain(
    '没有图题的插图只印图号；看不见图的读者也无从知道图里是什么。',
    '![](支出构成.png)',
    '在方括号里写图题。',
    '无障碍环境建设法；GB/T 37668-2019',
  ),
  'font-missing': explain(
    'site.yaml 的 fonts 写的字体文件不存在，印出来用的是绩报自带的字体。',
    'fonts: { 小标宋: fzxbs.ttf }（没有 styles/fonts/fzxbs.ttf）',
    '把文件放到站点的 styles/fonts/，或改正文件名。',
    '绩报的约定：site.yaml 的 fonts',
  ),
  'font-unusable': explain(
    '文件不是能读的字体，或字形不是 TrueType：那样的字体在 PDF 里会成为 Type 3，文件大数倍，也不便检索。',
    'fonts: { 仿宋: 仿宋.otf }',
    '换用 .ttf 或 .woff2 的 TrueType 字体。',
    '绩报的约定：PDF 只嵌入 TrueType 字体的子集',
  ),
  'character-missing': explain(
    '哪一种字体都没有这个字，纸上会是一个空框。常见于人名里的生僻字、表情符号、方框勾选符号和从别处粘贴来的私用区字符。',
    '负责人：李𬭚',
    '核对是不是错字；确要用的，在 site.yaml 的 fonts 里写明本单位有这个字的字体。',
    'GB/T 9704-2012 只规定字体的种类；生僻字要逐字核对字体',
  ),
} as const
