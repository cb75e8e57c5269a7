import { check } from '../../base/check.ts'

export const characterMissing = check({
  code: 'character-missing',
  level: 'error',
  zh: '没有字体有“{character}”（{code}）这个字',
  en: 'no font has the character “{character}” ({code})',
  hints: [
    ['写作 {plain}', 'write {plain}'],
    [
      '共 {count} 处；换一个写法，或在 site.yaml 的 fonts 里写明有这个字的字体',
      '{count} times in all; write it otherwise, or name a font that has it under fonts in site.yaml',
    ],
  ],
  about:
    '哪一种字体都没有这个字，纸上会是一个空框。带圈的数字只到 ⑱。常见于人名里的生僻字、表情符号、方框勾选符号和从别处粘贴来的私用区字符。',
  remedy: '核对是不是错字；确要用的，在 site.yaml 的 fonts 里写明本单位有这个字的字体。',
  source: 'GB/T 9704-2012 只规定字体的种类；生僻字要逐字核对字体',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '负责人：李𬭚。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '负责人：李钧。' }],
})
