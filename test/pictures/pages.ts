// test: the pages of a PDF as pictures, drawn by pdf.js in Node; no program of the system is needed.

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Picture } from './png.ts'

/** pdf.js draws on a canvas that npm brings for most machines; where it is missing there are no pictures. */
export class NoCanvas extends Error {}

interface Canvas {
  readonly canvas: Parameters<PDFPageProxy['render']>[0]['canvas']
  readonly context: { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } }
}

export async function picturesOf(pdf: Uint8Array, dotsPerInch: number): Promise<Picture[]> {
  // pdf.js takes the bytes for itself
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, disableFontFace: true, isEvalSupported: false, verbosity: 0 })
  try {
    const document = await task.promise
    const factory = document.canvasFactory as { create(width: number, height: number): Canvas }
    const pictures: Picture[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: dotsPerInch / 72 })
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
      const { canvas, context } = canvasOf(factory, width, height)
      await page.render({ canvas, viewport }).promise
      pictures.push(inShades(width, height, context.getImageData(0, 0, width, height).data))
      page.cleanup()
    }
    return pictures
  } finally {
    await task.destroy()
  }
}

function canvasOf(factory: { create(width: number, height: number): Canvas }, width: number, height: number): Canvas {
  try {
    return factory.create(width, height)
  } catch (error) {
    throw new NoCanvas('@napi-rs/canvas is not installed', { cause: error })
  }
}

function inShades(width: number, height: number, data: Uint8ClampedArray): Picture {
  const shades = new Uint8Array(width * height)
  for (let pixel = 0; pixel < shades.length; pixel += 1) {
    const [red = 255, green = 255, blue = 255] = data.subarray(pixel * 4, pixel * 4 + 3)
    shades[pixel] = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / 17)
  }
  return { width, height, shades }
}
