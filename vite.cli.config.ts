import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line: one file that plain Node runs, without Electron and without node_modules. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: resolve('src-main/cli.ts'),
    target: 'node20.18',
    outDir: 'out/cli',
    emptyOutDir: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'sotay.cjs' } },
  },
})
