/** The same sentences as the Vietnamese; keys in the plural `_other` have their singular `_one` beside them. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> } & {
  readonly [plural: `${string}_one`]: string
}
