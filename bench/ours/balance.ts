/** Computes the indices of a balanced dataset from labels in hash order and measures the time in process: node balance.ts oversample|undersample ROWS */
import { drawBalanced } from '../../src/balance/index.ts'
import { CLASSES } from '../dataset.ts'

const [strategy, rowsText] = process.argv.slice(2)
if (strategy !== 'oversample' && strategy !== 'undersample') throw new Error(`Unknown strategy '${strategy}'`)
const rows = Number(rowsText)
const total = CLASSES.reduce((sum, { share }) => sum + share, 0)
const sizes = CLASSES.map(({ share }) => Math.floor((rows * share) / total))
sizes[0] = (sizes[0] ?? 0) + rows - sizes.reduce((sum, size) => sum + size, 0)

let next = 0
const rowsByClass = sizes.map((size) => Int32Array.from({ length: size }, () => next++))
const classOf = new Uint8Array(rows)
for (const [code, list] of rowsByClass.entries()) for (const row of list) classOf[row] = code

const start = performance.now()
const drawn = drawBalanced({ rowsByClass, classes: CLASSES.map(({ name }) => name), strategy, seed: 42 })
const seconds = (performance.now() - start) / 1000
const counts: Record<string, number> = {}
for (const row of drawn) counts[classOf[row] ?? 0] = (counts[classOf[row] ?? 0] ?? 0) + 1
console.log(JSON.stringify({ counts, seconds }))
