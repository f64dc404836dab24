// Lays out the files that the server hands to browsers: the one stylesheet, the fonts, and the scripts of live parts. Runs alone too: the folder is its argument.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The stylesheet is its parts in the order of their names, so that what stands later wins. */
export async function layOutPublic(folder) {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  const parts = readdirSync('web/style').sort()
  const sheet = parts.map((name) => readFileSync(join('web/style', name), 'utf8')).join('\n')
  writeFileSync(join(folder, 'style.css'), sheet)
  for (const family of ['source-serif-4', 'source-sans-3']) {
    const files = `node_modules/@fontsource-variable/${family}/files`
    for (const name of readdirSync(files)) {
      if (/-(latin|latin-ext|cyrillic)-wght-(normal|italic)\.woff2$/.test(name)) {
        cpSync(join(files, name), join(folder, 'fonts', name))
      }
    }
  }
  await build({ logLevel: 'error', build: { outDir: resolve(folder) } })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await layOutPublic(process.argv[2])
