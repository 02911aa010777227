import { createReadStream } from 'node:fs'
import { inferSchema, initParser } from 'udsv'

const counts = new Map()
let parser
const count = (row) => {
  counts.set(row[1], (counts.get(row[1]) ?? 0) + 1)
}
for await (const chunk of createReadStream(process.argv[2], { highWaterMark: 1 << 20, encoding: 'utf8' })) {
  parser ??= initParser(inferSchema(chunk))
  parser.chunk(chunk, parser.stringArrs, count)
}
parser.end()
console.log(JSON.stringify({ counts: Object.fromEntries(counts) }))
