// Counts samples per class: node polars.mjs csv|jsonl FILE
import pl from 'nodejs-polars'

const [format, file] = process.argv.slice(2)
const frame = format === 'csv' ? pl.scanCSV(file) : pl.scanJson(file)
const counted = await frame.groupBy('emotion').agg(pl.col('path').count().alias('samples')).collect()
const counts = Object.fromEntries(counted.rows())
console.log(JSON.stringify({ counts }))
