/** Long text on its way to the disk, in pieces that are each written in a moment. */
export interface Pieces {
  add(text: string): void
  /** All that was added, as UTF-8; nothing can be added afterwards. */
  taken(): readonly Buffer[]
}

/** In UTF-16 code units. */
const pieceLength = 500_000

/** `hear` is given every piece as it is made. */
export function createPieces(hear: (piece: Buffer) => unknown = () => undefined): Pieces {
  const pieces: Buffer[] = []
  let texts: string[] = []
  let length = 0
  const close = (): void => {
    const piece = Buffer.from(texts.join(''))
    pieces.push(piece)
    hear(piece)
    texts = []
    length = 0
  }
  return {
    add(text) {
      texts.push(text)
      length += text.length
      if (length > pieceLength) close()
    },
    taken() {
      if (length > 0) close()
      return pieces
    },
  }
}
