/**
 * An asar archive of a few small files: sizes, a JSON directory padded to four bytes, then the contents.
 *
 * @param {Readonly<Record<string, string>>} files content by name; no folders
 * @returns {Buffer}
 */
export function asarOf(files) {
  let offset = 0
  /** @type {Record<string, { size: number, offset: string }>} */
  const directory = {}
  const contents = Object.entries(files).map(([name, text]) => {
    const content = Buffer.from(text)
    directory[name] = { size: content.length, offset: String(offset) }
    offset += content.length
    return content
  })
  const json = Buffer.from(JSON.stringify({ files: directory }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...contents])
}
