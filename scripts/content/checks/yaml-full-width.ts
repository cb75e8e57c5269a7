import { check } from '../../base/check.ts'

export const yamlFullWidth = check({
  code: 'yaml-full-width',
  level: 'error',
  stops: true,
  zh: '用了{mark}“{found}”，这里要用半角的“{plain}”',
  en: '{mark} “{found}” where “{plain}” is needed',
  hints: [['写成：{meant}', 'write: {meant}']],
  terms: {
    'mark:colon': ['全角冒号', 'a full-width colon'],
    'mark:comma': ['全角逗号', 'a full-width comma'],
    'mark:brace': ['全角花括号', 'full-width braces'],
    'mark:bracket': ['全角方括号', 'full-width brackets'],
    'mark:several': ['全角标点', 'full-width marks'],
  },
  about: 'YAML 的冒号、逗号、花括号、方括号都是半角的；用了全角的，名称和值分不开，一组值读成了一句话。文字里的全角标点不在此列。',
  remedy: '改成半角；冒号、逗号后面空一格。',
  source: 'YAML 1.2.2，5.3 指示字符',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员：{ 编制数: 52, 在职人数: 43 }' }],
  silent: [
    {
      in: 'report.yaml',
      old: '  人员: { 编制数: 52, 在职人数: 43 }',
      new: '  备注: 编制：52，在职：43\n  人员: { 编制数: 52, 在职人数: 43 }',
    },
  ],
})
