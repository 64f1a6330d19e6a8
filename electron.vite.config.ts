import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// A sandboxed preload must be one CommonJS file; main follows so that both are built alike.
const commonJs = (entries: Readonly<Record<string, string>>, outDir: string) => ({
  build: {
    target: 'node20.18',
    outDir,
    externalizeDeps: false,
    lib: {
      entry: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(file)])),
      formats: ['cjs' as const],
    },
    rolldownOptions: { output: { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } },
  },
})

export default defineConfig({
  main: commonJs(
    {
      index: 'src-main/main.ts',
      'reading-worker': 'src-main/workers/reading-worker.ts',
      'revision-worker': 'src-main/workers/revision-worker.ts',
      'family-worker': 'src-main/workers/families/family-worker.ts',
    },
    'out/main',
  ),
  preload: commonJs({ index: 'src-main/bridge/preload.ts' }, 'out/preload'),
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
