import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const counts = new Map()
const lines = createInterface({ input: createReadStream(process.argv[2], { highWaterMark: 1 << 20 }) })
for await (const line of lines) {
  const { emotion } = JSON.parse(line)
  counts.set(emotion, (counts.get(emotion) ?? 0) + 1)
}
console.log(JSON.stringify({ counts: Object.fromEntries(counts) }))
