// jibao formats: the official forms that this site knows.

import type { Command } from '../command.ts'

export const formats: Command = {
  name: 'formats',
  takes: '',
  about: {
    zh: '列出可用的表式：名称、地区、年度、组成；或者试用其中一套',
    en: 'list the official forms: title, region, year, parts; or try one of them',
  },
  options: {
    check: {
      type: 'string',
      value: 'ID',
      zh: '用编造的数据试用这套表式，列出问题；不必有单位采用，不写文件',
      en: 'try this form with made-up data and list what is wrong; no unit need use it, nothing is written',
    },
  },
  load: () => import('./run/formats.ts'),
}
