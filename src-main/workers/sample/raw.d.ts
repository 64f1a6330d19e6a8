/** Vite gives a file's text under its name with `?raw`. */
declare module '*?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: Vite's way of giving it.
  export default text
}
