// test: grey pictures as small PNG files: sixteen shades, four bits a pixel.

import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Shades 0 (black) to 15 (white), a byte a pixel, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shades: Uint8Array
}

export const WHITE = 15
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function toPng({ height, shades, width }: Picture): Buffer {
  const stride = Math.ceil(width / 2)
  const rows = Buffer.alloc(height * (stride + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (stride + 1) + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | ((shades[y * width + x] ?? WHITE) << (x % 2 === 0 ? 4 : 0))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([4, 0, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** Reads what `toPng` has written; throws at any other kind of PNG. */
export function fromPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(SIGNATURE) || file[24] !== 4 || file[25] !== 0) throw new Error('not a PNG of sixteen greys')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  const rows = inflateSync(Buffer.concat(parts))
  const stride = Math.ceil(width / 2)
  const shades = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    if (rows[y * (stride + 1)] !== 0) throw new Error('a PNG with filtered rows')
    for (let x = 0; x < width; x += 1) {
      shades[y * width + x] = ((rows[y * (stride + 1) + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15
    }
  }
  return { width, height, shades }
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
