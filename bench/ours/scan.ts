/** Runs only the scanners, without reports: node scan.ts csv|jsonl|parquet|tree PATH */
const [format, path = ''] = process.argv.slice(2)
const HEADER = 'path,emotion,song_id\n'

async function count(): Promise<ReadonlyMap<string, number> | undefined> {
  switch (format) {
    case 'csv': {
      const { countCsv } = await import('../../src/dataset/scan/count_csv.ts')
      return (await countCsv({ path, start: HEADER.length, fields: 3, delimiter: 44 }, [1]))?.columns[0]
    }
    case 'jsonl': {
      const { countJsonl } = await import('../../src/dataset/scan/jsonl.ts')
      return (await countJsonl({ path, start: 0 }, ['emotion']))?.columns[0]
    }
    case 'parquet': {
      const { countParquet } = await import('../../src/dataset/parquet/count_parquet.ts')
      return (await countParquet(path, 'emotion'))?.columns[0]
    }
    default: {
      const { countFolders } = await import('../../src/dataset/tree/count_folders.ts')
      const folders = countFolders(path)?.filter(({ files }) => files > 0)
      return folders && new Map(folders.map(({ folder, files }) => [folder, files]))
    }
  }
}

console.log(JSON.stringify({ counts: Object.fromEntries((await count()) ?? []) }))
