// jibao correct: writes into a report what was corrected in it since it was published.

import type { Command } from '../command.ts'

export const correct: Command = {
  name: 'correct',
  takes: '<unit>/<year>[/<project>]',
  about: {
    zh: '把公开以后改了什么（由什么改为什么）写进报告的更正记录',
    en: 'write what changed in a report since it was published into its record of corrections',
  },
  options: {
    since: {
      type: 'string',
      value: 'REVISION',
      zh: '公开的是哪个版本：提交号、标签或分支，如 published-2021',
      en: 'the revision that was published: a commit, a tag or a branch',
    },
    reason: { type: 'string', value: 'TEXT', zh: '为什么更正', en: 'why it was corrected' },
    date: { type: 'string', value: 'YYYY-MM-DD', zh: '更正的日期，默认今天', en: 'the day, by default today' },
  },
  load: () => import('./run/correct.ts'),
}
