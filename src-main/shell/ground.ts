/** The ground of every appearance in src-renderer/styles/tokens.css, seen until the page has drawn. */
export const ground = {
  light: '#f4f1ea',
  sepia: '#ecdfc6',
  dark: '#171614',
  contrast: '#ffffff',
  'contrast-dark': '#000000',
} as const
