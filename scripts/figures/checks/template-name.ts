import { check } from '../../base/check.ts'

export const templateName = check({
  code: 'template-name',
  level: 'error',
  zh: '模板用了没有的名称“{name}”',
  en: 'the template uses an unknown name “{name}”',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: '模板用了没有的名称，那里会印成空白。',
  remedy: '改成提示的名称。',
  source: '表式的模板（templates/<表式>/*.hbs）',
  fires: [{ in: 'templates/mini/data.hbs', old: '{{value "人员.编制数"}}', new: '{{value "人员.编制"}}' }],
  silent: [{ in: 'templates/mini/data.hbs', old: '{{value "人员.编制数"}}', new: '{{value "经费.合计.预算"}}' }],
})
