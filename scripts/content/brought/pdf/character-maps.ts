// content: what pdf.js reads the codes of a Chinese font by that lies outside of the file. Packing puts its own place here.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

export const CHARACTER_MAPS = pathToFileURL(join(library, 'cmaps/'))
