import type { Change } from '../change'
import type { Annotation } from '../records'

export function removeAnnotations(annotations: readonly Annotation[]): Change {
  return { put: [], remove: annotations.map((before) => ({ before })) }
}
