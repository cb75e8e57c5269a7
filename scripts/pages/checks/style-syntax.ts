import { check } from '../../base/check.ts'

export const styleSyntax = check({
  code: 'style-syntax',
  level: 'error',
  zh: '样式写法有误：{problem}',
  en: 'the style sheet is broken: {problem}',
  terms: {
    'style:open': ['这个 { 没有写它的 }，后面的样式都不起作用', 'this { has no }, and what follows it has no effect'],
    'style:closed': ['多了一个 }', 'there is a } too many'],
    'style:comment': ['注释没有写 */', 'the comment has no */'],
    'style:rule': [
      '这里不是“属性: 值;”，或少了冒号、分号、选择器',
      'this is no “property: value;”, or lacks a colon, a semicolon or a selector',
    ],
  },
  about: '样式表有一处读不下去，浏览器不作声地丢掉它，往往连后面的一起丢掉。',
  remedy: '按行列改正。',
  source: 'CSS 语法（CSS Syntax Module Level 3）',
  fires: [{ in: 'styles/formats/mini.css', new: '.mini-note { font-size: 12pt;\n.mini-total { color: red }\n' }],
  silent: [{ in: 'styles/formats/mini.css', new: '.mini-note { font-size: 12pt; }\n.mini-total { color: red }\n' }],
})
