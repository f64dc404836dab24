// Draws the map that the pages show: `node scripts/map.mjs` after a change under scripts/map/ or of the atlas.
import { writeFileSync } from 'node:fs'
import { drawMap } from './map/draw.mjs'

writeFileSync('web/figure/map-shapes.json', `${JSON.stringify(drawMap())}\n`)
