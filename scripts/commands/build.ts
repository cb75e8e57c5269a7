// jibao build: check everything, then publish the site to dist/.

import type { Command } from '../command.ts'
import { STORE_OPTIONS } from './store-options.ts'

export const build: Command = {
  name: 'build',
  takes: '',
  about: { zh: '检查后把网站（网页、PDF、数据）写入 dist/', en: 'check, then write the site (pages, PDF, data) to dist/' },
  options: {
    'keep-going': {
      type: 'boolean',
      zh: '有错误的报告跳过，其余照常发布（退出码仍为 1）',
      en: 'skip reports with errors, publish the others (still exits 1)',
    },
    engine: {
      type: 'string',
      value: 'NAME',
      zh: '用哪个引擎印 PDF：chromium 或 pagedjs，默认按表式、站点',
      en: 'print PDFs with chromium or pagedjs, by default as form and site say',
    },
    shard: {
      type: 'string',
      value: 'I/N',
      isOptional: true,
      zh: '只算、只印 N 份里的第 I 份，存入缓存，不写 dist/；不写 I/N 就按 Kubernetes、GitLab、Slurm 给的环境变量',
      en: 'compute and print part I of N only, into the store, and write no dist/; without I/N as Kubernetes, GitLab or Slurm say',
    },
    trace: {
      type: 'string',
      value: 'FILE',
      zh: '每份报告的每一步在什么时候、哪个线程、哪个浏览器里做，写成 Chrome trace（Perfetto 可以打开）',
      en: 'write when and in which thread or browser each step of each report was done, as a Chrome trace (for Perfetto)',
    },
    'no-pdf': { type: 'boolean', zh: '不印 PDF', en: 'print no PDF' },
    ...STORE_OPTIONS,
  },
  load: () => import('./run/build.ts'),
}
