// findings: sentences about figures and fonts.

import { say } from '../sentence.ts'

export const LOOK = {
  'figure-missing': say(
    '没有“{name}”这个插图文件',
    'there is no figure file “{name}”',
    ['插图放在正文旁边：{folder}', 'figures lie beside the narrative: {folder}'],
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
  ),
  'figure-unusable': say('“{name}”不能用作插图', '“{name}” cannot be used as a figure', [
    '插图是正文旁边的 PNG、JPEG、WebP 或 SVG 文件，写文件名，不写路径和网址',
    'a figure is a PNG, JPEG, WebP or SVG file beside the narrative, named without a path or address',
  ]),
  'figure-in-text': say('插图要独占一段', 'a figure stands in a paragraph of its own', [
    '在它前后各空一行',
    'leave a blank line before and after it',
  ]),
  'figure-uncaptioned': say('插图“{name}”没有图题', 'the figure “{name}” has no caption', [
    '写在方括号里：![图题]({name})',
    'write it in the brackets: ![caption]({name})',
  ]),
  'font-missing': say('没有“{name}”这个字体文件', 'there is no font file “{name}”', [
    '字体放在站点的 styles/fonts/',
    'fonts lie in styles/fonts/ of the site',
  ]),
  'font-unusable': say('“{name}”不是能用的字体', '“{name}” is no usable font', [
    '用 TrueType 字体（.ttf、.woff2）',
    'use a TrueType font (.ttf, .woff2)',
  ]),
  'character-missing': say('没有字体有“{character}”（{code}）这个字', 'no font has the character “{character}” ({code})', [
    '共 {count} 处；换一个写法，或在 site.yaml 的 fonts 里写明有这个字的字体',
    '{count} times in all; write it otherwise, or name a font that has it under fonts in site.yaml',
  ]),
} as const
