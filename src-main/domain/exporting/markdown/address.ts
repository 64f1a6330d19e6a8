import { escapeInline } from './escape-markdown'

/** What an address must not hold to mean the same inside `<...>` to every reader: spaces, brackets, escapes, entities. */
const doubtful = /[\s<>\\\p{Cc}]|&(?:#|[a-z][a-z\d]*;)/iu

/** Whether `address` can be written between `<` and `>` and be followed: web and mail only. */
export function isPlainAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)./i.test(address) && !doubtful.test(address)
}

/** `address` as a link where that is sure, else as the words it is. */
export function addressOrWords(address: string): string {
  return isPlainAddress(address) ? `<${address}>` : escapeInline(address)
}
