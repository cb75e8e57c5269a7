// jibao sign: writes into a report that somebody has seen it as it is.

import type { Command } from '../command.ts'

export const sign: Command = {
  name: 'sign',
  takes: '<unit>/<year>[/<project>]',
  about: {
    zh: '在报告里记下谁看过它；以后变了，check 和网页会说明变了什么',
    en: 'note in a report who has seen it; when it changes later, check and the page tell what changed',
  },
  options: {
    role: { type: 'string', value: 'ROLE', zh: '以什么岗位审阅，如 财务负责人；不写姓名', en: 'the office that has seen it; never a name' },
    saw: {
      type: 'string',
      value: 'TEXT',
      zh: '看过什么，默认“数据、指标和正文”',
      en: 'what was seen, by default data, indicators and narrative',
    },
    date: { type: 'string', value: 'YYYY-MM-DD', zh: '审阅的日期，默认今天', en: 'the day, by default today' },
  },
  load: () => import('./run/sign.ts'),
}
