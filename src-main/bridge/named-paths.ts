/**
 * Paths that main has told a window in this session. A window may only ask to be shown these, so that a page gone wrong
 * cannot walk the disk.
 */
export interface NamedPaths {
  add(...paths: readonly string[]): void
  has(path: string): boolean
}

export function createNamedPaths(): NamedPaths {
  const named = new Set<string>()
  return {
    add(...paths) {
      for (const path of paths) named.add(path)
    },
    has: (path) => named.has(path),
  }
}
