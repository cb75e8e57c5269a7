// jibao init: a repository of one's own, ready to write in.

import type { Command } from '../command.ts'

export const init: Command = {
  name: 'init',
  takes: '[DIR]',
  about: {
    zh: '新建一个仓库：网站的设置、一个例子、编辑器和 git 的设置、提交前的检查；已有的文件不动',
    en: 'start a repository: settings of site, editor and git, an example, a check before each commit; what is there stays',
  },
  standsAlone: true,
  options: {
    ci: {
      type: 'string',
      value: 'github|gitlab|none',
      zh: '检查、评论、发布的流水线，默认 none',
      en: 'pipelines that check, comment and publish, by default none',
    },
  },
  load: () => import('./run/init.ts'),
}
