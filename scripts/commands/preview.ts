// jibao preview: a report as a form in the browser, with its page, its PDF and what is found, kept up to date.

import type { Command } from '../command.ts'

export const preview: Command = {
  name: 'preview',
  takes: '[<unit>/<year>[/<project>]]',
  about: {
    zh: '在浏览器里填报：填好一处就写进文件，页面、PDF 和问题随着更新',
    en: 'fill in a report in the browser: each value is written into its file, page, PDF and findings follow',
  },
  options: {
    port: { type: 'string', value: 'N', zh: '端口，默认由系统分配', en: 'port, by default a free one' },
  },
  load: () => import('./run/preview.ts'),
}
