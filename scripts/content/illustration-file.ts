// content: whether a picture's file holds what a browser can draw: read to its end before it is taken, as paper would
// show a broken picture's sign in its place.

import { imageSize } from 'image-size'
import { PNG } from 'pngjs'

/** Pixels: a page at 600 dots per inch has 35 million, and a browser draws nothing that has many more. */
export const MOST_PIXELS = 50_000_000
/** WebP and most browsers know no longer side. */
export const LONGEST_SIDE = 16_383

export type PictureFault =
  { readonly problem: 'damaged' } | { readonly problem: 'too-large'; readonly width: number; readonly height: number }

/** For PNG, JPEG and WebP, by the ending of the name. */
export function pictureFault(name: string, bytes: Uint8Array): PictureFault | undefined {
  const size = sizeOf(bytes)
  if (!size || size.width < 1 || size.height < 1) return { problem: 'damaged' }
  const { height, width } = size
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) return { problem: 'too-large', width, height }
  const isWhole = /\.png$/i.test(name) ? isPng(bytes) : /\.webp$/i.test(name) ? isWebp(bytes) : isJpeg(bytes)
  return isWhole ? undefined : { problem: 'damaged' }
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined // whatever it throws is about the bytes
  }
}

/** What follows the picture's end is nobody's business. */
function isPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    PNG.sync.read(file.subarray(0, file.lastIndexOf('IEND') + 8), { checkCRC: true })
    return true
  } catch {
    return false // whatever it throws is about the bytes
  }
}

/**
 * ISO/IEC 10918-1 B.2: segments up to the end of the image; a file that was cut short has no end. A scan has a frame, of
 * eight bits and Huffman codes as browsers know them, and the tables that it is decoded with.
 */
function isJpeg(bytes: Uint8Array): boolean {
  const seen = new Set<number>()
  const isFrame = (at: number): boolean => (bytes[at + 1] ?? 0) <= 0xc2 && bytes[at + 4] === 8
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || (SOF.has(marker) && !isFrame(at))) return false
    if (marker === EOI) return seen.has(SOS)
    if (marker === SOS && !(seen.has(DHT) && seen.has(DQT) && [...seen].some((one) => SOF.has(one)))) return false
    seen.add(marker)
    const isBare = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += marker === 0xff ? 1 : 2 + (isBare ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (marker !== SOS) continue
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && !isInScan(bytes[at + 1] ?? 0))) at += 1
  }
  return false
}

const [DHT, DQT, EOI, SOS] = [0xc4, 0xdb, 0xd9, 0xda]
/** C0 to CF begin a frame, but for the tables and the extension that lie between. */
const SOF = new Set(Array.from({ length: 16 }, (_, i) => 0xc0 + i).filter((marker) => ![DHT, 0xc8, 0xcc].includes(marker)))

/** Stuffed zeros and restart markers belong to the scan. */
function isInScan(marker: number): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7)
}

/** The chunks that the file says it has are all there, with the pixels of a picture among them. */
function isWebp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.getUint32(4, true) + 8
  if (end > bytes.length) return false
  let hasPixels = false
  for (let at = 12; at + 8 <= end;) {
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > end) return false
    hasPixels ||= /^(VP8 |VP8L|ANMF)$/.test(kind) && length > 0
    at += 8 + length + (length % 2)
  }
  return hasPixels
}
