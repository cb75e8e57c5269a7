import { check } from '../../base/check.ts'

export const templateSyntax = check({
  code: 'template-syntax',
  level: 'error',
  zh: '模板写法有误：{detail}',
  en: 'the template cannot be read: {detail}',
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
