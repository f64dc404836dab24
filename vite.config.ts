import { readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Every file under `web/live` is the entry of one island, named after it. */
const entries = Object.fromEntries(
  readdirSync('web/live').map((file) => [file.replace(/\.tsx?$/, ''), `web/live/${file}`]),
)

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    emptyOutDir: false,
    assetsDir: 'scripts',
    manifest: 'scripts/manifest.json',
    // The server names what an entry imports, so that the browser asks for all of it at once.
    modulePreload: false,
    // Modules only define things; what no island uses is left out whole.
    rollupOptions: { input: entries, treeshake: { moduleSideEffects: false } },
  },
})
