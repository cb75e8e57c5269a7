// options of the commands that compute reports: the store of products and the threads that compute them.

import type { Command } from '../command.ts'

export const STORE_OPTIONS: Command['options'] = {
  jobs: {
    type: 'string',
    value: 'N',
    zh: '同时用几个线程，默认等于处理器的核数',
    en: 'so many threads at once, by default as many as the processor has cores',
  },
  cache: {
    type: 'string',
    value: 'DIR|URL',
    zh: '算好的结果存放的文件夹，或 redis://…、rediss://…、s3://桶/前缀，默认网站文件夹里的 .jibao/',
    en: 'folder for what was computed, or redis://…, rediss://…, s3://bucket/prefix, by default .jibao/ in the folder of the site',
  },
}
