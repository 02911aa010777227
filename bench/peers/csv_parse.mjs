import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

const counts = new Map()
const rows = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parse({ columns: true }))
for await (const { emotion } of rows) counts.set(emotion, (counts.get(emotion) ?? 0) + 1)
console.log(JSON.stringify({ counts: Object.fromEntries(counts) }))
