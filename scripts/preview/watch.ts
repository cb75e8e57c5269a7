// preview: files that change, whoever changes them. What comes together is told together.

import { relative } from 'node:path'
import { watch } from 'chokidar'

/** What a report is made of, below the site. */
const FOLDERS = ['content', 'schemas', 'styles', 'templates']
/** Milliseconds in which what follows is told together: an editor writes, renames and touches at once. */
const TOGETHER = 25

export interface Watching {
  close(): Promise<void>
}

/** `changed` hears of files by their paths below the site, forward slashes. Ready when every folder is watched. */
export async function watchSite(site: string, changed: (files: readonly string[]) => void): Promise<Watching> {
  const files = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    timer = undefined
    const all = [...files]
    files.clear()
    changed(all)
  }
  // Where the system watches no folder, as on some network disks, CHOKIDAR_USEPOLLING=1 has it look again and again.
  const watcher = watch(FOLDERS, {
    cwd: site,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(^|[\\/])(\.|node_modules([\\/]|$))|\.jibao-(save|fix)$/.test(relative(site, path)),
  })
  watcher.on('all', (_, path) => {
    files.add(path.replaceAll('\\', '/'))
    timer ??= setTimeout(tell, TOGETHER)
  })
  await new Promise<void>((ready) => void watcher.once('ready', ready))
  return {
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
