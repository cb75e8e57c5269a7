import { check } from '../../base/check.ts'

export const yamlReferenceBare = check({
  code: 'yaml-reference-bare',
  level: 'error',
  stops: true,
  zh: '有“{{”的值没有加引号',
  en: 'a value with “{{” is not quoted',
  hints: [['写成：{meant}', 'write: {meant}']],
  about: '花括号在 YAML 里是一组值的开头；引用数据的文字不加引号，读成了一组值。',
  remedy: '整个值放在半角引号里。',
  source: 'YAML 1.2.2，7.4.2 流映射',
  fires: [
    {
      in: 'templates/mini/format.yaml',
      old: "title: '{{年度}}年度{{单位.简称}}自评报告'",
      new: 'title: {{年度}}年度{{单位.简称}}自评报告',
    },
  ],
  silent: [
    {
      in: 'templates/mini/format.yaml',
      old: "title: '{{年度}}年度{{单位.简称}}自评报告'",
      new: 'title: "{{年度}}年度{{单位.简称}}自评报告"',
    },
  ],
})
