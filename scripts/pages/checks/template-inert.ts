import { check } from '../../base/check.ts'

export const templateInert = check({
  code: 'template-inert',
  level: 'error',
  zh: '模板里的 {written} 不起作用',
  en: 'the template’s {written} does nothing',
  about: '网页不执行模板里的脚本和事件属性，不采用 style 属性，也不向别的网站取文件；纸面同样没有它们。',
  remedy: '删去；样式写在 styles/formats/<表式>.css 里，图片与报告放在一起。',
  source: '绩报的约定：网页只用本站的脚本和样式（Content-Security-Policy）',
  fires: [{ in: 'templates/mini/data.hbs', old: '<section class="part">', new: '<section class="part"><script>alert(1)</script>' }],
  silent: [
    { in: 'templates/mini/data.hbs', old: '<section class="part">', new: '<section class="part"><p class="mini-note">单位：万元</p>' },
  ],
})
