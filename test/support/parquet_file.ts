import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type FileMetaData, parquetMetadata } from 'hyparquet'
import { ByteWriter } from 'hyparquet-writer'
import { writeMetadata } from 'hyparquet-writer/src/metadata.js'

/** Queries DuckDB in a temporary folder, which is removed afterwards. */
async function withDuckDb<T>(ask: (connection: DuckDBConnection, path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  try {
    return await ask(connection, join(folder, 'file.parquet'))
  } finally {
    connection.closeSync()
    rmSync(folder, { recursive: true })
  }
}

/** A Parquet file as DuckDB writes it. */
export function parquetOf(query: string, options = 'COMPRESSION snappy'): Promise<Uint8Array> {
  return withDuckDb(async (connection, path) => {
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, ${options})`)
    return new Uint8Array(readFileSync(path))
  })
}

/** The values of a column as DuckDB reads them, as text. */
export function askDuckDb(content: Uint8Array, expression = 'label::VARCHAR'): Promise<(string | null)[]> {
  return withDuckDb(async (connection, path) => {
    writeFileSync(path, content)
    const found = await connection.runAndReadAll(`SELECT ${expression} FROM '${path}'`)
    return found.getRows().map(([value]) => (value === null ? null : String(value)))
  })
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The same file with another footer. */
export function withFooter(content: Uint8Array, change: (footer: Writable<FileMetaData>) => void): Uint8Array {
  const footer = parquetMetadata(content)
  change(footer)
  const writer = new ByteWriter()
  writer.appendBytes(content.subarray(0, content.length - 8 - footer.metadata_length))
  writeMetadata(writer, footer)
  writer.appendUint32(0x31524150)
  return new Uint8Array(writer.getBuffer())
}
