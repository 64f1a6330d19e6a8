/** Whether two plain JSON values are equal, whatever the order of their keys. */
export function sameRecord(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameRecord(item, other[index]))
    )
  }
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  // Both are plain objects here: arrays and null are gone.
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return keys.every((key) => Object.hasOwn(right, key) && sameRecord(left[key], right[key]))
}
