/**
 * The parts of an archive entry's name, which can lead nowhere but into the folder it is unpacked to.
 *
 * @param {string} name
 * @returns {readonly string[]} never empty
 */
export function safeArchivePath(name) {
  const parts = name.split('/')
  if (parts.at(-1) === '') parts.pop()
  const isHostile =
    parts.length === 0 ||
    /[\\\0]/.test(name) ||
    /^[a-z]:/i.test(name) ||
    parts.some((part) => ['', '.', '..'].includes(part))
  if (isHostile) throw new Error(`the archive names a place outside itself: ${JSON.stringify(name)}`)
  return parts
}
