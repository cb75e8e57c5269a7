// jibao cache: what is kept of what was computed, and how much room it takes.

import type { Command } from '../command.ts'
import { STORE_OPTIONS } from './store-options.ts'

export const cache: Command = {
  name: 'cache',
  takes: '',
  about: {
    zh: '缓存在哪里、有多大；--prune 删去久不用的',
    en: 'where the store is and how large; --prune removes what has not been used for long',
  },
  options: {
    prune: {
      type: 'boolean',
      zh: '删去久不用的，或者放不下的',
      en: 'remove what has not been used for long, or what there is no room for',
    },
    'older-than': {
      type: 'string',
      value: 'DAYS',
      zh: '删去这么多天没有用到的；也没有写 --to 时默认 30',
      en: 'remove what has not been used for so many days; by default 30, without --to',
    },
    to: {
      type: 'string',
      value: 'SIZE',
      zh: '至多留下这么大，如 2GB，最久不用的先删',
      en: 'leave so much at most, e.g. 2GB; what was used longest ago goes first',
    },
    ...(STORE_OPTIONS.cache ? { cache: STORE_OPTIONS.cache } : {}),
  },
  load: () => import('./run/cache.ts'),
}
