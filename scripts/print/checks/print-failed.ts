import { check } from '../../base/check.ts'

export const printFailed = check({
  code: 'print-failed',
  level: 'error',
  hasFixedLevel: true,
  zh: '{report} 打印失败：{detail}',
  en: '{report} could not be printed: {detail}',
  about: '这份报告没有印成 PDF，dist/ 保持原样：样式用到的文件不存在，或浏览器中断、超时，重试一次仍未印成。',
  remedy: '提示说缺少文件的，补上或改正样式；其余的再运行一次，仍然失败的，用 `--no-pdf` 发布并附上说明报告问题。',
  source: '绩报的约定：没有印好的不发布',
  fires: [{ in: 'styles/formats/mini.css', new: '.part { background: url(底纹.png) }\n' }],
  silent: [{ in: 'styles/formats/mini.css', new: '.part { background: whitesmoke }\n' }],
})
