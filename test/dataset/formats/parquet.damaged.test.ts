import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { bytesInMemory, openParquet } from '../../../src/dataset/formats/parquet.ts'
import { withFooter } from '../../support/parquet_file.ts'

/** Small files with one column, `label`. DuckDB wrote the lists, and hyparquet-writer all others. */
const FILES = {
  plain:
    'UEFSMRUGFSwVLFwVBhUAFQYVABUAFQAAAAMAAABqb3kEAAAAY2FsbQMAAABqb3kVBBksSARyb290FQIAFQwlABgFbGFiZWwlAAAWBhkcGRwmCBwVDBkVABkYBWxhYmVsFQAWBhZWFlYmCAAAFlYWBjZWACgJaHlwYXJxdWV0GRwcAAAAVQAAAFBBUjE=',
  dictionary:
    'UEFSMRUEFR4VHkwVBBUAAAADAAAAam95BAAAAGNhbG0VBhUGFQZcFQwVABUMFRAVABUAAAABAxIVBBksSARyb290FQIAFQwlABgFbGFiZWwlAAAWDBkcGRwmCBwVDBklABAZGAVsYWJlbBUAFgwWaBZoJkAmCAAAFmgWDDZoACgJaHlwYXJxdWV0GRwcAAAAWAAAAFBBUjE=',
  nulls:
    'UEFSMRUGFSIVIlwVBhUCFQYVABUEFQAAAAMFAwAAAGpveQQAAABjYWxtFQQZLEgEcm9vdBUCABUMJQIYBWxhYmVsJQAAFgYZHBkcJggcFQwZFQAZGAVsYWJlbBUAFgYWTBZMJggAABZMFgY2TAAoCWh5cGFycXVldBkcHAAAAFUAAABQQVIx',
  numbers:
    'UEFSMRUGFRgVGFwVBhUAFQYVChUEFQAAAAMHgAEEAwICAAAAABUEGSxIBHJvb3QVAgAVAiUCGAVsYWJlbAAWBhkcGRwmCBwVAhkVChkYBWxhYmVsFQAWBhZCFkImCAAAFkIWBjZCACgJaHlwYXJxdWV0GRwcAAAAUwAAAFBBUjE=',
  deltaTexts:
    'UEFSMRUGFVwVXFwVBhUAFQYVDhUAFQAAAIABBAMABQMAAAAGAAAAAAAAAAAAAACAAQQDBgABAAAAAgAAAGpveWZ1bGNhbG0VBBksSARyb290FQIAFQwlABgFbGFiZWwlAAAWBhkcGRwmCBwVDBkVDhkYBWxhYmVsFQAWBhaGARaGASYIAAAWhgEWBjaGAQAoCWh5cGFycXVldBkcHAAAAFkAAABQQVIx',
  lists:
    'UEFSMRUAFYIBFYIBLBUGFQAVBhUGAAAhAAAAQQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAAYDAwAAAGpveQQAAABjYWxtAwAAAGpveRUCGUw1ABgNZHVja2RiX3NjaGVtYRUCADUCGAVsYWJlbBUCFQYANQQYBGxpc3QVAgAVDCUCGAdlbGVtZW50JQAAFgQZHBkcJgAcFQwZFQAZOAVsYWJlbARsaXN0B2VsZW1lbnQVABYGFqgBFqgBJgg8GANqb3kYBGNhbG0WACgDam95GARjYWxtEREAAAAWqAEWBCYIFqgBACgoRHVja0RCIHZlcnNpb24gdjEuNS41IChidWlsZCBkOGNkYWEzM2ZkKRkcHAAAAMkAAABQQVIx',
} as const

const bytesOf = (name: keyof typeof FILES): Uint8Array => new Uint8Array(Buffer.from(FILES[name], 'base64'))

async function read(bytes: Uint8Array): Promise<number> {
  const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
  return (await manifest.read({ coded: [], texts: [manifest.columns.indexOf('label')] })).size
}

const refused = (reason: string) => new InputError(`Cannot read this as Parquet: ${reason}`, { file: 'labels.parquet' })

test.each(Object.keys(FILES) as (keyof typeof FILES)[])(
  'the file %s is readable before it is damaged',
  async (name) => {
    expect(await read(bytesOf(name))).toBeGreaterThan(1)
  },
)

describe('a damaged Parquet file is refused with the reason', () => {
  test.each([
    ['plain', 4, 0, "column 'label': a page has no size"],
    ['plain', 4, 23, "column 'label': a page has an unknown type"],
    ['plain', 5, 0, "column 'label': a page has no header of its type"],
    ['plain', 5, 4, "column 'label': values are cut off"],
    ['plain', 8, 23, "column 'label': a page is cut off"],
    ['plain', 11, 0, "column 'label': a page does not state its number of values"],
    ['plain', 11, 23, "column 'label': levels are cut off"],
    ['plain', 12, 8, "column 'label': a row group has 3 rows, but this column has more"],
    ['plain', 14, 1, "column 'label': the levels of a page do not match its header"],
    ['plain', 18, 6, "column 'label': values are encoded as RLE, which is not supported"],
    ['plain', 17, 24, "column 'label': values have an unknown encoding"],
    ['plain', 18, 4, "column 'label': the dictionary of the column is missing"],
    ['plain', 25, 16, "column 'label': it is damaged"],
    ['plain', 47, 0, 'it is damaged'],
    ['plain', 47, 16, 'a header contains an unknown type'],
    ['plain', 49, 27, 'a header contains a map'],
    ['plain', 51, 8, 'a header is cut off'],
    ['plain', 52, 6, "column '': it is not in the schema"],
    ['plain', 60, 1, 'a column has no name'],
    ['plain', 61, 14, "column 'label': parquet missing fixed length"],
    ['plain', 63, 1, "column 'label': a page has fewer levels or codes than values"],
    ['plain', 80, 1, "column 'label': a row group lacks the column, or it is encrypted"],
    ['plain', 96, 4, "column 'label': a column is outside the file"],
    ['plain', 97, 6, "column 'label': parquet unsupported compression codec: LZO"],
    ['plain', 96, 24, "column 'label': the compression is unknown"],
    ['plain', 108, 0, 'the number of rows is missing'],
    ['plain', 111, 1, '140 bytes cannot hold −1 rows'],
    ['plain', 132, 255, 'parquet metadata length 255 exceeds available buffer 132'],
    ['plain', 136, 0, 'parquet file invalid (footer != PAR1)'],
    ['dictionary', 12, 0, "column 'label': code 0 is not in the dictionary of the column"],
    ['dictionary', 47, 23, "column 'label': codes of 65 bits are not supported"],
    ['dictionary', 54, 0, "column 'label': a run of codes is empty"],
    ['nulls', 23, 4, "column 'label': a level is higher than the schema allows"],
    ['numbers', 20, 6, "column 'label': a block of differences has no valid size"],
    [
      'deltaTexts',
      29,
      1,
      "column 'label': the prefix that a text shares with the previous text is longer than that text",
    ],
    ['lists', 13, 23, "column 'label': levels have an unknown encoding"],
    ['lists', 18, 0, "column 'label': levels are encoded as PLAIN, which is not supported"],
    ['lists', 23, 35, "column 'label': rows are missing in this column"],
    ['lists', 27, 255, "column 'label': a row group has 2 rows, but this column has 3"],
    ['lists', 65, 0, "column 'label': a page has values for rows that should be empty"],
  ] as const)('%s, with byte %i changed to %i: %s', async (name, at, byte, reason) => {
    const bytes = bytesOf(name)
    bytes[at] = byte
    await expect(read(bytes)).rejects.toThrow(refused(reason))
  })

  test('a column in another file', async () => {
    const bytes = withFooter(bytesOf('plain'), ({ row_groups }) => {
      for (const column of row_groups[0]?.columns ?? []) column.file_path = 'other.parquet'
    })
    await expect(read(bytes)).rejects.toThrow(refused("column 'label': the column is in another file"))
  })

  test('fewer pages than the row group has rows', async () => {
    const bytes = withFooter(bytesOf('plain'), (footer) => {
      footer.num_rows = 30n
      for (const group of footer.row_groups) group.num_rows = 30n
    })
    await expect(read(bytes)).rejects.toThrow(refused("column 'label': a page has no size"))
  })

  test('a column whose bytes start after the end of the file', async () => {
    const bytes = withFooter(bytesOf('plain'), ({ row_groups }) => {
      for (const { meta_data } of row_groups[0]?.columns ?? []) if (meta_data) meta_data.data_page_offset = 100_000n
    })
    await expect(read(bytes)).rejects.toThrow(refused("column 'label': the column ends before its last row"))
  })

  test('a type that is not supported', async () => {
    const bytes = withFooter(bytesOf('plain'), ({ schema }) => {
      Object.assign(schema[1] ?? {}, { logical_type: { type: 'VARIANT' } })
    })
    await expect(read(bytes)).rejects.toThrow(
      refused("column 'label': the type VARIANT is not supported. Write the column as text."),
    )
  })
})
