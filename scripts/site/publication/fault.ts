// site: what keeps a site from being published and is not our bug: told in one sentence, in two languages.

import { relative } from 'node:path'
import { MachineFault, type Sentences } from '../../base/machine-fault.ts'

/** dist/ cannot be written. */
export class DistFault extends MachineFault {}

/** `work`, whose errors of the file system below `dist` are thrown as a DistFault. */
export function onDist<Given extends unknown[], Result>(dist: string, work: (...given: Given) => Result): (...given: Given) => Result {
  return (...given) => {
    try {
      return work(...given)
    } catch (error) {
      throw toDistFault(error, dist)
    }
  }
}

/** The error itself where it is none of the file system. */
export function toDistFault(error: unknown, dist: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const { code = '', path } = error as NodeJS.ErrnoException
  const place = path === undefined ? 'dist/' : shown(dist, path)
  return new DistFault((SENTENCES[code] ?? otherwise(code))(place))
}

/** Something that no build brought stands where `path` must be a file, or a folder. */
export function inTheWay(path: string, must: 'file' | 'folder'): DistFault {
  return new DistFault((must === 'file' ? NO_FILE : NO_FOLDER)(`dist/${path}`))
}

type Wording = (place: string) => Sentences

const FULL: Wording = () => ({
  zh: '磁盘已满，网站没有写完：腾出空间再运行一次，dist/ 会补齐',
  en: 'the disk is full, the site was not written to its end: make room and run again, which makes dist/ whole',
})
const CLOSED: Wording = (place) => ({
  zh: `${place} 不能写（只读或没有权限）：请检查文件夹的权限`,
  en: `${place} cannot be written (read-only or no permission): check the permissions of the folder`,
})
const NO_FILE: Wording = (place) => ({
  zh: `${place} 是文件夹，这里要放一个文件：请先把它移走`,
  en: `${place} is a folder where a file must stand: move it away first`,
})
const NO_FOLDER: Wording = (place) => ({
  zh: `${place} 是文件，这里要放一个文件夹：请先把它移走`,
  en: `${place} is a file where a folder must stand: move it away first`,
})

const SENTENCES: Readonly<Record<string, Wording>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: CLOSED,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: NO_FILE,
  ENOTEMPTY: NO_FILE,
}

function otherwise(code: string): Wording {
  return (place) => ({
    zh: `${place} 写不成（${code}）：请检查磁盘和文件夹，再运行一次`,
    en: `${place} could not be written (${code}): check the disk and the folder and run again`,
  })
}

/** As people know it: from the folder that dist/ is in, wherever it is still aside. */
function shown(dist: string, path: string): string {
  const below = relative(dist, path)
    .replaceAll('\\', '/')
    .replace(/^\.(?!\.)[^/]*\/?/, '')
  return below === '' ? 'dist/' : below.startsWith('..') ? path : `dist/${below}`
}
