// Counts samples per class: node duckdb.mjs csv|jsonl|parquet FILE
import { DuckDBInstance } from '@duckdb/node-api'

const [format, file] = process.argv.slice(2)
const readers = { csv: 'read_csv', jsonl: 'read_json', parquet: 'read_parquet' }
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const answer = await connection.runAndReadAll(
  `SELECT emotion, count(*) FROM ${readers[format]}('${file}') GROUP BY emotion`,
)
const counts = Object.fromEntries(answer.getRows().map(([name, count]) => [name, Number(count)]))
console.log(JSON.stringify({ counts }))
