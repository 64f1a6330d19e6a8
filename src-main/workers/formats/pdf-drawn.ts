import { type PdfArea, type PdfMatrix, placed, shared, times } from './pdf-area'

/** A picture as a page draws it: where, and which. */
export interface PdfDrawn {
  /** The name of its pixels among the objects of the page; the pixels themselves where they stand in the drawing. */
  readonly pixels: unknown
  readonly width: number
  readonly height: number
  /** What is seen of it. */
  readonly area: PdfArea
  /** How its unit square lies on the page, y growing downwards. */
  readonly matrix: PdfMatrix
}

/** What is used of pdf.js' list of what a page draws. */
export interface PdfDrawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Named =
  | 'save'
  | 'restore'
  | 'transform'
  | 'clip'
  | 'eoClip'
  | 'constructPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'beginGroup'
  | 'endGroup'
  | 'paintImageXObject'
  | 'paintInlineImageXObject'

/** The numbers of its operations. */
export type PdfOps = Readonly<Record<Named, number>>

interface PageSize {
  readonly width: number
  readonly height: number
}

/** A page as its words know it, and the part of its paper that is seen: left, foot, right and head in the file's own measure. */
export interface PdfPaper extends PageSize {
  readonly view: readonly number[]
}

/** The pictures that a page draws, in its order. Stencils (masks) are none, nor is what only says how others shine through. */
export function drawnOn({ fnArray, argsArray }: PdfDrawing, ops: PdfOps, page: PdfPaper): readonly PdfDrawn[] {
  const { drawn, does } = createPen(page)
  const byNumber = new Map(namesOf(does).map((name) => [ops[name], does[name]]))
  for (const [at, op] of fnArray.entries()) {
    const args: unknown = argsArray[at]
    byNumber.get(op)?.(Array.isArray(args) ? args : [])
  }
  return drawn
}

function namesOf(does: Readonly<Record<Named, unknown>>): readonly Named[] {
  // The keys of a record without others.
  return Object.keys(does) as Named[]
}

type Args = readonly unknown[]

/** Keeps what an operation changes for those after it, as far as it moves or hides pictures. */
function createPen({ width, height, view: [left = 0, foot = 0, right = width, head = height] }: PdfPaper): {
  readonly drawn: readonly PdfDrawn[]
  readonly does: Readonly<Record<Named, (args: Args) => void>>
} {
  const drawn: PdfDrawn[] = []
  const before: { readonly matrix: PdfMatrix; readonly seen: PdfArea }[] = []
  const groups: boolean[] = []
  let matrix: PdfMatrix = [1, 0, 0, -1, 0, height]
  let seen: PdfArea = { left, top: height - head, right, bottom: height - foot }
  let clips = false
  const save = (): void => void before.push({ matrix, seen })
  const restore = (): void => {
    const last = before.pop()
    if (last) ({ matrix, seen } = last)
  }
  const move = (by: unknown): void => {
    const inner = matrixIn(by)
    if (inner) matrix = times(matrix, inner)
  }
  const hide = (around: unknown): void => {
    const corners = areaIn(around)
    if (corners) seen = shared(seen, placed(corners, matrix))
  }
  const paint = (pixels: unknown, size: Partial<PageSize>): void => {
    if (groups.includes(true) || !size.width || !size.height) return
    const area = shared(seen, placed({ left: 0, top: 0, right: 1, bottom: 1 }, matrix))
    drawn.push({ pixels, width: size.width, height: size.height, area, matrix })
  }
  const clip = (): void => {
    clips = true
  }
  const does = {
    save,
    restore,
    transform: (args: Args) => move(args),
    clip,
    eoClip: clip,
    constructPath: ([, , around]: Args) => {
      if (clips) hide(around)
      clips = false
    },
    paintFormXObjectBegin: ([by, around]: Args) => {
      save()
      move(by)
      hide(around)
    },
    paintFormXObjectEnd: restore,
    beginGroup: ([group]: Args) => void groups.push(isShading(group)),
    endGroup: () => void groups.pop(),
    paintImageXObject: ([pixels, ...size]: Args) => paint(pixels, sizeIn(size)),
    paintInlineImageXObject: ([pixels]: Args) =>
      paint(pixels, isRecord(pixels) ? sizeIn([pixels.width, pixels.height]) : {}),
  }
  return { drawn, does }
}

function sizeIn([width, height]: Args): Partial<PageSize> {
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : {}
}

/** A group that is drawn to be the mask of others. */
function isShading(group: unknown): boolean {
  return isRecord(group) && Boolean(group.smask)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function matrixIn(given: unknown): PdfMatrix | null {
  const [a, b, c, d, e, f] = numbersIn(given, 6) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null
  return [a, b, c, d, e, f]
}

/** Corners as PDF writes them: any two that face each other. */
function areaIn(given: unknown): PdfArea | null {
  const [left, top, right, bottom] = numbersIn(given, 4) ?? []
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null
  return { left, top, right, bottom }
}

function numbersIn(given: unknown, count: number): readonly number[] | null {
  if (!Array.isArray(given) && !(given instanceof Float32Array)) return null
  const numbers = Array.from<unknown>(given).flatMap((each) =>
    typeof each === 'number' && Number.isFinite(each) ? each : [],
  )
  return numbers.length === count ? numbers : null
}
