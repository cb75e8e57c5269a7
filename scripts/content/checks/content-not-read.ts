import { check } from '../../base/check.ts'

export const contentNotRead = check({
  code: 'content-not-read',
  level: 'warning',
  zh: '“{name}”没有读取：{why}',
  en: '“{name}” is not read: {why}',
  hints: [['改名为 {meant}', 'rename it to {meant}']],
  terms: {
    year: ['单位文件夹里只读以四位数字命名的年度', 'in a unit’s folder only years of four digits are read'],
    years: ['这个单位没有年度文件夹', 'this unit has no folder of a year'],
    deeper: [
      '年度文件夹里只读项目的文件夹 projects，插图和正文放在年度文件夹里',
      'in a year’s folder only that of its projects is read, figures and texts lie in the year’s own',
    ],
    projects: ['这里没有项目的文件夹', 'there is no project’s folder in it'],
    project: [
      '项目文件夹里的文件夹不读，插图和正文放在项目文件夹里',
      'folders in a project’s folder are not read, figures and texts lie in it',
    ],
    place: [
      '这个文件名不在这里用，数据和正文放在 content/<单位>/<年度>/，项目的放在其中的 projects/<项目>/',
      'files of this name lie elsewhere: data and text in content/<unit>/<year>/, those of a project in projects/<project>/ there',
    ],
    file: ['content 应为文件夹', 'content should be a folder'],
    link: [
      '是符号链接，链接指向的内容不读，换成文件夹或文件本身',
      'it is a symbolic link, which is not followed; put the folder or file itself',
    ],
    special: ['不是文件，也不是文件夹', 'it is neither a file nor a folder'],
    encoding: ['名称不是 UTF-8 编码，改名后才能读取', 'its name is not in UTF-8, rename it'],
  },
  about:
    '`content/` 里有放错地方、命名不合约定的文件夹或文件，里面写的不会进入任何报告；`templates/`、`schemas/`、`styles/` 里的符号链接也不读。以“.”开头的不算。',
  remedy:
    '年度文件夹改成四位数字，文件移到 `content/<单位>/<年度>/`，项目的移到 `content/<单位>/<年度>/projects/<项目>/`；符号链接换成文件本身；名称不是 UTF-8 的重新命名。不是报告的材料放到 `content/` 之外。',
  source: '绩报的内容约定：content/<单位>/<年度>/',
  fires: [{ in: 'content/u/2020年/report.yaml', new: 'format: mini\n' }],
  silent: [{ in: 'content/u/2019/report.yaml', new: 'format: mini\n' }],
})
