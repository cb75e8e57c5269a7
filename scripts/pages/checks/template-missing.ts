import { check } from '../../base/check.ts'

export const templateMissing = check({
  code: 'template-missing',
  level: 'error',
  zh: '没有“{name}”这个模板',
  en: 'there is no template “{name}”',
  about: '引用的模板文件不存在。',
  remedy: '新建这个模板，或改正名称。',
  source: '表式的模板（templates/<表式>/*.hbs）',
  fires: [
    { in: 'templates/mini/data.hbs', old: '<section class="part">', new: '<section class="part">{{> cover}}' },
    { in: 'templates/mini/cover.hbs' },
  ],
  silent: [
    { in: 'templates/mini/data.hbs', old: '<section class="part">', new: '<section class="part">{{> cover}}' },
    { in: 'templates/mini/cover.hbs', new: '<p>封面</p>\n' },
  ],
})
