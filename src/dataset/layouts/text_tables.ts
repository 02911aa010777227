import { columnLooks, firstLines, firstRowIsData } from '../formats/index.ts'
import type { BytesOf } from './configured_files.ts'
import { fewOf } from './file_starts.ts'

const FEWEST_ROWS = 10
const FEWEST_COLUMNS = 2

/** Whether text files are tables with a header and tabs, one of whose columns contains texts, so each row is a sample. */
export async function areTextTables(paths: readonly string[], start: BytesOf): Promise<boolean> {
  for (const path of fewOf(paths)) if (!isTable(firstLines(await start(path)))) return false
  return paths.length > 0
}

function isTable(lines: readonly string[]): boolean {
  const [header = [], ...rows] = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'))
  if (header.length < FEWEST_COLUMNS || rows.length < FEWEST_ROWS) return false
  if (rows.some((row) => row.length !== header.length) || firstRowIsData(header, rows)) return false
  return columnLooks(header, rows).some(({ kind, filled }) => kind === 'texts' && filled > 0)
}
