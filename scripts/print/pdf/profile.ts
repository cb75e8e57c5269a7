// print: the sRGB colour profile (ICC version 2, three primaries and one curve), made from the numbers of its standard.

/** Primaries and white of IEC 61966-2-1, adapted to D50 as ICC.1:2001 Annex E wants it. */
const TAGS: readonly (readonly [signature: string, xyz: readonly [number, number, number]])[] = [
  ['wtpt', [0.9642, 1, 0.8249]],
  ['rXYZ', [0.43607, 0.22249, 0.01392]],
  ['gXYZ', [0.38515, 0.71687, 0.09708]],
  ['bXYZ', [0.14307, 0.06061, 0.7141]],
]
const CURVE_POINTS = 1024
const HEADER = 128

/** A few kilobytes; the same bytes every time. In the public domain (CC0), being numbers of a standard. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const blocks: [string, Buffer][] = [
    ['desc', describing('sRGB')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0CC0', 'latin1'), Buffer.alloc(1)])],
    ...TAGS.map(([signature, xyz]): [string, Buffer] => [
      signature,
      Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...xyz.map(fixed)]),
    ]),
    ...['rTRC', 'gTRC', 'bTRC'].map((signature): [string, Buffer] => [signature, curve]),
  ]
  let offset = HEADER + 4 + blocks.length * 12
  const placed = new Map<Buffer, number>()
  for (const [, block] of blocks) {
    if (placed.has(block)) continue
    placed.set(block, offset)
    offset += padded(block).length
  }
  const table = blocks.map(([signature, block]) =>
    Buffer.concat([Buffer.from(signature, 'latin1'), whole(placed.get(block) ?? 0), whole(block.length)]),
  )
  return Buffer.concat([header(offset), whole(blocks.length), ...table, ...[...placed.keys()].map(padded)])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // 1999-10-18, the day of the standard; a profile must bear a date
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + index * 2)
  bytes.write('acsp', 36, 'latin1')
  Buffer.concat([0.9642, 1, 0.8249].map(fixed)).copy(bytes, 68)
  return bytes
}

/** The curve of IEC 61966-2-1, 4.2. */
function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(CURVE_POINTS, 8)
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const value = point / (CURVE_POINTS - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + point * 2)
  }
  return bytes
}

/** ICC.1:2001 6.5.17: the name in ASCII, and no names in other scripts. */
function describing(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1')
  return Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), whole(ascii.length), ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)])
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function padded(block: Buffer): Buffer {
  return Buffer.concat([block, Buffer.alloc((4 - (block.length % 4)) % 4)])
}
