import { check } from '../../base/check.ts'

export const templateCall = check({
  code: 'template-call',
  level: 'error',
  zh: '模板里 {name} 的用法不对：{problem}',
  en: 'the template uses {name} wrongly: {problem}',
  hints: [['要 {least} 个参数，写了 {given} 个', 'it takes {least} arguments and has {given}']],
  terms: {
    'call:unknown': [
      '没有这个帮助函数；可用的有 value、table、records、join、eq、lookup、if、unless、each、with',
      'there is no such helper; there are value, table, records, join, eq, lookup, if, unless, each, with',
    ],
    'call:around': ['要写成 {{#…}} … {{/…}}，中间是重复或选用的内容', 'it stands around something: {{#…}} … {{/…}}'],
    'call:alone': ['不能写成 {{#…}} … {{/…}}', 'it stands around nothing: no {{#…}} … {{/…}}'],
    'call:arguments': ['参数的个数不对', 'it has a wrong number of arguments'],
    'call:braces': ['值是排好的 HTML，两个大括号会把标签印成文字；改为三个大括号 {{{…}}}', 'its value is HTML; write three braces {{{…}}}'],
    'call:not-text': ['值是一组数据，不是文字，印不出来；写明取其中哪一项', 'its value is a group, not a text; say which of it is meant'],
    'call:endless': [
      '没有尽头：片段调用了自己，成倍地调用别的片段，或重复里套着重复',
      'it has no end: a partial calls itself, or others again and again, or repetitions stand in repetitions',
    ],
  },
  about: '模板调用的帮助函数不存在、参数不对，或取的值不能这样印：内容会缺一块，或印出标签。',
  remedy: '按说明改正；可用的帮助函数见 docs/2-new-format.md。',
  source: '表式的模板（templates/<表式>/*.hbs）',
  fires: [{ in: 'templates/mini/data.hbs', old: '{{/each}}</table>', new: '{{/each}}{{eq 1}}</table>' }],
  silent: [{ in: 'templates/mini/data.hbs', old: '{{/each}}</table>', new: '{{/each}}{{eq 1 2}}</table>' }],
})
