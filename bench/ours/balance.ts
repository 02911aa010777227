/** Computes the indices of a balanced dataset from labels in hash order and measures the time in process: node balance.ts STRATEGY ROWS */
import { drawBalanced, weightsOfCodes, weightsOfSizes } from '../../src/balance/index.ts'
import { decimal } from '../../src/config/index.ts'
import { CLASSES } from '../dataset.ts'

const [strategy, rowsText] = process.argv.slice(2)
const rules = strategy === 'over_ratio' ? { overRatio: decimal('0.8') } : {}
const name = rules.overRatio === undefined ? strategy : 'oversample'
if (name !== 'oversample' && name !== 'undersample' && name !== 'hybrid' && name !== 'weighted')
  throw new Error(`Unknown strategy '${strategy}'`)
const rows = Number(rowsText)
const total = CLASSES.reduce((sum, { share }) => sum + share, 0)
const sizes = CLASSES.map(({ share }) => Math.floor((rows * share) / total))
sizes[0] = (sizes[0] ?? 0) + rows - sizes.reduce((sum, size) => sum + size, 0)

let next = 0
const rowsByClass = sizes.map((size) => Int32Array.from({ length: size }, () => next++))
const classOf = new Uint8Array(rows)
for (const [code, list] of rowsByClass.entries()) for (const row of list) classOf[row] = code

const all = Int32Array.from({ length: rows }, (_, row) => row)
const start = performance.now()
let drawn: Int32Array
if (name === 'weighted') {
  weightsOfCodes(classOf, weightsOfSizes(sizes))
  drawn = all
} else drawn = drawBalanced({ rowsByClass, classes: CLASSES.map(({ name }) => name), strategy: name, seed: 42, rules })
const seconds = (performance.now() - start) / 1000
const counts: Record<string, number> = {}
for (const row of drawn) counts[classOf[row] ?? 0] = (counts[classOf[row] ?? 0] ?? 0) + 1
console.log(JSON.stringify({ counts, seconds }))
