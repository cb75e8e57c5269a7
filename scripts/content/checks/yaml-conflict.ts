import { check } from '../../base/check.ts'

export const yamlConflict = check({
  code: 'yaml-conflict',
  level: 'error',
  stops: true,
  zh: '合并冲突没有处理：两处改动都还在文件里',
  en: 'a merge conflict was never resolved: both sides are still in the file',
  hints: [['选定一种写法，删去三行标记和另一种', 'keep one side, delete the other and the three marks']],
  about: '版本合并时两个人改了同一处，文件里留下了 <<<<<<<、=======、>>>>>>> 的标记，两种写法都在。',
  remedy: '选定一种写法，连同三行标记删去其余的。',
  source: 'git merge 的冲突标记',
  fires: [
    {
      in: 'report.yaml',
      old: '  人员: { 编制数: 52, 在职人数: 43 }',
      new: '<<<<<<< HEAD\n  人员: { 编制数: 52, 在职人数: 43 }\n=======\n  人员: { 编制数: 53, 在职人数: 43 }\n>>>>>>> 修改编制',
    },
  ],
  silent: [
    {
      in: 'report.yaml',
      old: '  人员: { 编制数: 52, 在职人数: 43 }',
      new: '  备注: <<<<<<< ======= >>>>>>>\n  人员: { 编制数: 52, 在职人数: 43 }',
    },
  ],
})
