import { check } from '../../base/check.ts'

export const styleUnknown = check({
  code: 'style-unknown',
  level: 'warning',
  zh: '样式里没有“{name}”这样的属性或值',
  en: 'there is no property or value “{name}” in CSS',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: '属性名或值不在 CSS 里，浏览器不作声地略过这一条。',
  remedy: '改正拼写；新出的属性确有浏览器支持的，写一条豁免。',
  source: 'CSS 各模块（css-tree 与 mdn-data 收录的写法）',
  fires: [{ in: 'styles/formats/mini.css', new: '.mini-note { widht: 30% }\n' }],
  silent: [{ in: 'styles/formats/mini.css', new: '.mini-note { width: 30% }\n' }],
})
