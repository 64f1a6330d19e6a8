import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// A sandboxed preload must be one CommonJS file; main follows so that both are built alike.
const commonJs = (entry: string, outDir: string) => ({
  build: {
    target: 'node20.18',
    outDir,
    externalizeDeps: false,
    lib: { entry: resolve(entry), formats: ['cjs' as const] },
    rolldownOptions: { output: { entryFileNames: 'index.cjs', chunkFileNames: '[name].cjs' } },
  },
})

export default defineConfig({
  main: commonJs('src-main/main.ts', 'out/main'),
  preload: commonJs('src-main/bridge/preload.ts', 'out/preload'),
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      // Read from disk, once: a warning made for web pages says nothing here.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve('src-renderer/index.html') },
    },
  },
})
