import { check } from '../../base/check.ts'

export const fileMissing = check({
  code: 'file-missing',
  level: 'error',
  zh: '缺少文件 {file}',
  en: 'the file {file} is missing',
  hints: [
    ['那里{found}', 'there is {found}'],
    ['新建这个文件', 'create the file'],
  ],
  terms: {
    link: ['是符号链接，链接指向的内容不读', 'a symbolic link, which is not followed'],
    folder: ['是文件夹', 'a folder'],
    special: ['不是普通文件', 'no plain file'],
    closed: ['有内容但不能读：没有权限，或磁盘出错', 'something that cannot be read: no permission, or a fault of the disk'],
  },
  about: '单位年度或表式缺少一个必备的文件，后面的检查无从做起。',
  remedy: '新建所缺的文件；`jibao new` 可以生成整套骨架。',
  source: '绩报的内容约定：content/<单位>/<年度>/',
  fires: [{ in: 'report.yaml' }],
  silent: [{ in: 'indicators.yaml' }],
})
