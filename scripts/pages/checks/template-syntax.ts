import { check } from '../../base/check.ts'

export const templateSyntax = check({
  code: 'template-syntax',
  level: 'error',
  zh: '模板写法有误：{detail}',
  en: 'the template cannot be read: {detail}',
  hints: [['没有结束的是 {name}', 'what has no end is {name}']],
  terms: {
    'template:unclosed': ['有 {{#…}} 没有写它的 {{/…}}', 'a {{#…}} has no {{/…}}'],
    'template:unopened': ['多了一个 {{/…}}，前面没有与它相配的 {{#…}}', 'a {{/…}} has no {{#…}} before it'],
    'template:crossed': ['{{#…}} 与 {{/…}} 的名称不相配', 'a {{#…}} and its {{/…}} have different names'],
    'template:else': ['{{else}} 不在 {{#if}} 之内，或写了两次', 'an {{else}} stands outside of any {{#if}}, or twice in one'],
    'template:empty': ['大括号里少了名称或参数', 'a name or an argument is missing in the braces'],
    'template:open': ['大括号没有写完', 'the braces are not closed'],
    'template:character': [
      '大括号里有不能用的字符，或少了引号、}}',
      'the braces hold a character that cannot be there, or lack a quotation mark or }}',
    ],
    'template:partial': ['{{> …}} 只能带一个参数和若干 名称=值', '{{> …}} takes one argument and any number of name=value'],
    'template:beyond': [
      '太长（超过 20 万字符）或套得太深（超过 60 层）',
      'it is longer than 200,000 characters or nests more than 60 levels deep',
    ],
    'template:other': ['不合 Handlebars 的规则', 'it is not as Handlebars has it'],
  },
  about: '模板写法有误，整页排不出来。',
  remedy: '按说明改正模板。',
  source: '表式的模板（templates/<表式>/*.hbs）',
  fires: [
    {
      in: 'templates/mini/data.hbs',
      old: '{{/each}}</table>',
      new: '</table>',
      shown: '{{#each scores}}<tr><th>{{name}}</th></tr>\n</table>',
    },
  ],
  silent: [
    {
      in: 'templates/mini/data.hbs',
      old: '{{/each}}</table>',
      new: '{{else}}<tr><td>没有指标</td></tr>\n{{/each}}</table>',
      shown: '{{#each scores}}<tr><th>{{name}}</th></tr>\n{{else}}<tr><td>没有指标</td></tr>\n{{/each}}</table>',
    },
  ],
})
