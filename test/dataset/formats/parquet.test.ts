import fc from 'fast-check'
import { type ColumnMetaData, type FileMetaData, parquetMetadata, type SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { InputError, type LabelSettings } from '../../../src/config/index.ts'
import { countClasses } from '../../../src/dataset/index.ts'
import { countParquet } from '../../../src/dataset/parquet/count_parquet.ts'
import { askDuckDb, parquetOf, withFooter } from '../../support/parquet_file.ts'
import { readInMemory } from '../../support/read_in_memory.ts'
import { labelOf } from '../golden_table.ts'
import { scratchFile } from '../scan/scratch_file.ts'

const write = scratchFile()

/** The label of each row, or null if it has none. */
async function labelsIn(content: Uint8Array, labels: Partial<LabelSettings> = {}) {
  const files = { 'l.parquet': content }
  const { table } = await readInMemory(files, { path: 'l.parquet', labels: { label: 'label', ...labels } })
  return Array.from({ length: table.size }, (_, row) => labelOf(table, row))
}

/** The result of the counter for large files, with rows without a value as the empty text. */
async function counted(content: Uint8Array): Promise<Record<string, number> | undefined> {
  const found = await countParquet(write(content), 'label')
  return found?.columns[0] && Object.fromEntries(found.columns[0])
}

function column(data: unknown[], element: Partial<SchemaElement>): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: 1 },
    { name: 'label', repetition_type: 'OPTIONAL', ...element },
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'label', data }], schema, statistics: false }))
}

/** The same values with another logical type. */
function meaning(content: Uint8Array, element: Partial<SchemaElement>): Uint8Array {
  return withFooter(content, (footer) => {
    const chunks = chunksOf(footer)
    footer.schema = footer.schema.map((leaf) => (leaf.name === 'label' ? { ...leaf, ...element } : leaf))
    if (element.type) for (const chunk of chunks) chunk.type = element.type
  })
}

function chunksOf({ row_groups: groups }: FileMetaData): ColumnMetaData[] {
  return groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []))
}

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('values are read as DuckDB reads them', () => {
  test.each([
    ['BOOLEAN', ['true', 'false']],
    ['TINYINT', ['-128', '127']],
    ['SMALLINT', ['-32768', '0']],
    ['INTEGER', ['-2147483648', '2147483647']],
    ['BIGINT', ['-9223372036854775808', '9007199254740993']],
    ['UTINYINT', ['255', '0']],
    ['USMALLINT', ['65535', '0']],
    ['UINTEGER', ['4294967295', '1']],
    ['UBIGINT', ['18446744073709551615', '1']],
    ['DECIMAL(4,1)', ['0.3', '-0.3', '123.0']],
    ['DECIMAL(9,9)', ['0.000000001', '-0.999999999']],
    ['DECIMAL(18,2)', ['9007199254740993.01', '-0.05']],
    ['DECIMAL(38,0)', ['9007199254740993', '-99999999999999999999999999999999999999']],
    ['DECIMAL(38,10)', ['1234567890123456789012345678.0123456789', '-0.0000000001']],
    ['DATE', ['2020-02-29', '1969-12-31', '0001-01-01', '9999-12-31']],
    ['UUID', ['00112233-4455-6677-8899-aabbccddeeff']],
    ['VARCHAR', ['joy', 'ärger', ' a blank', '']],
    ['FLOAT', ['0.3', '-1.5', '16777216.0', '1.1754944e-38']],
    ['DOUBLE', ['0.1', '0.30000000000000004', '-2.5']],
    [`ENUM ('joy', 'calm')`, ['calm', 'joy']],
  ])('%s', async (type, values) => {
    const rows = [...values.map((value) => `'${value}'`), 'NULL']
    const content = await parquetOf(rows.map((value) => `SELECT ${value}::${type} AS label`).join(' UNION ALL '))
    const expected = (await askDuckDb(content)).map((text) => spelled(text))
    expect((await labelsIn(content)).map((label) => spelled(label && String(label)))).toEqual(expected)
  })

  /** DuckDB omits a zero before the decimal point, and writes whole numbers with a fraction of zero. */
  function spelled(text: string | null): string | null {
    return text === '' ? null : (text?.replace(/^(-?)\./, '$10.').replace(/\.0$/, '') ?? null)
  }

  test.each([
    ['TIMESTAMP_MS', '2020-01-01 10:00:00.123', '2020-01-01T10:00:00.123'],
    ['TIMESTAMP', '2020-01-01 10:00:00.123456', '2020-01-01T10:00:00.123456'],
    ['TIMESTAMP', '1969-12-31 23:59:59.999999', '1969-12-31T23:59:59.999999'],
    ['TIMESTAMP_NS', '2020-01-01 10:00:00.123456789', '2020-01-01T10:00:00.123456789'],
    ['TIMESTAMPTZ', '2020-01-01 10:00:00.5+00', '2020-01-01T10:00:00.500000Z'],
    ['TIME', '10:00:00.000001', '10:00:00.000001'],
  ])('%s in its own unit', async (type, value, expected) => {
    expect(await labelsIn(await parquetOf(`SELECT '${value}'::${type} AS label`))).toEqual([expected])
  })
})

describe('a decimal is its unscaled number and its scale', () => {
  const decimal = (scale: number): Partial<SchemaElement> => ({ converted_type: 'DECIMAL', scale, precision: 9 })

  test.each([
    [3, 1, '0.3'],
    [-3, 1, '-0.3'],
    [5, 3, '0.005'],
    [-123456, 2, '-1234.56'],
    [7, 0, '7'],
  ])('INT32 %i with scale %i is %s', async (unscaled, scale, expected) => {
    expect(await labelsIn(meaning(column([unscaled], { type: 'INT32' }), decimal(scale)))).toEqual([expected])
  })

  test('in INT64', async () => {
    const content = meaning(column([9007199254740993n, -1n], { type: 'INT64' }), decimal(2))
    expect(await labelsIn(content)).toEqual(['90071992547409.93', '-0.01'])
  })

  test('in bytes of any length', async () => {
    const values = [bytes(3), bytes(0xff, 0xfd), bytes(), bytes(0, 0x20, 0, 0, 0, 0, 0, 0, 1)]
    const content = meaning(column(values, { type: 'BYTE_ARRAY' }), decimal(1))
    expect(await labelsIn(content)).toEqual([
      '0.3',
      '-0.3',
      '0.0',
      '922337203685477580.9'.replace(/.*/, () => `${2n ** 61n + 1n}`.replace(/(.)$/, '.$1')),
    ])
  })

  test('in bytes of one length', async () => {
    const content = meaning(
      column([bytes(0, 0, 3), bytes(0xff, 0xff, 0xfd)], { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 3 }),
      decimal(1),
    )
    expect(await labelsIn(content)).toEqual(['0.3', '-0.3'])
  })

  test('with only the logical type', async () => {
    const logical: Partial<SchemaElement> = { logical_type: { type: 'DECIMAL', scale: 2, precision: 9 } }
    expect(await labelsIn(meaning(column([250], { type: 'INT32' }), logical))).toEqual(['2.50'])
  })
})

describe('a time is in the unit of its column', () => {
  test.each([
    ['TIMESTAMP_MILLIS', 1n, '1970-01-01T00:00:00.001Z'],
    ['TIMESTAMP_MICROS', 1n, '1970-01-01T00:00:00.000001Z'],
    ['TIMESTAMP_MICROS', -1n, '1969-12-31T23:59:59.999999Z'],
    ['TIME_MICROS', 3_600_000_001n, '01:00:00.000001'],
  ] as const)('%s of %d', async (converted_type, value, expected) => {
    expect(await labelsIn(meaning(column([value], { type: 'INT64' }), { converted_type }))).toEqual([expected])
  })

  test('TIME_MILLIS', async () => {
    const content = meaning(column([86_399_999], { type: 'INT32' }), { converted_type: 'TIME_MILLIS' })
    expect(await labelsIn(content)).toEqual(['23:59:59.999'])
  })

  test('INT96', async () => {
    const value = new Uint8Array(12)
    new DataView(value.buffer).setBigUint64(0, 1n, true)
    new DataView(value.buffer).setInt32(8, 2_440_589, true)
    const fixed = column([value], { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12 })
    expect(await labelsIn(meaning(fixed, { type: 'INT96' }))).toEqual(['1970-01-02T00:00:00.000000001'])
  })

  test('a date can have any year', async () => {
    const content = meaning(column([2_932_897, -719_529], { type: 'INT32' }), { converted_type: 'DATE' })
    expect(await labelsIn(content)).toEqual(['10000-01-01', '-0001-12-31'])
  })
})

describe('numbers with a fraction', () => {
  test('are not labels if they are NaN or infinite', async () => {
    for (const type of ['FLOAT', 'DOUBLE']) {
      const content = await parquetOf(`SELECT 1.5::${type} AS label UNION ALL SELECT 'nan'::${type}`)
      expect(await labelsIn(content)).toEqual(['1.5', null])
    }
  })

  test('of 16 bits have their shortest form', async () => {
    const content = column([0.1, 1.5, Number.NaN, 65504], {
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: 2,
      logical_type: { type: 'FLOAT16' },
    })
    expect(await labelsIn(content)).toEqual(['0.1', '1.5', null, '65504'])
  })

  test('of 32 bits are read back as the same number', () => {
    fc.assert(
      fc.asyncProperty(fc.float({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const [text] = await labelsIn(column([value], { type: 'FLOAT' }))
        expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: 50 },
    )
  })
})

describe('bytes without a type', () => {
  const text = new TextEncoder().encode('joy')
  const fixed: Partial<SchemaElement> = { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 3 }

  test('are text if they are UTF-8', async () => {
    expect(await labelsIn(column([text], { type: 'BYTE_ARRAY' }))).toEqual(['joy'])
    expect(await labelsIn(column([text], fixed))).toEqual(['joy'])
  })

  test('are refused if they are not UTF-8', async () => {
    for (const element of [{ type: 'BYTE_ARRAY' } as const, fixed]) {
      const read = labelsIn(column([text, bytes(0xff, 1, 2)], element))
      await expect(read).rejects.toThrow(InputError)
      await expect(read).rejects.toThrow(
        "l.parquet: Cannot read column 'label': it contains bytes that are not UTF-8 text (0xff0102). To show such bytes in hexadecimal, set `labels: { bytes: hex }`",
      )
    }
  })

  test('are all shown in hexadecimal on request', async () => {
    for (const element of [{ type: 'BYTE_ARRAY' } as const, fixed]) {
      expect(await labelsIn(column([text, bytes(0xff, 1, 2)], element), { bytes: 'hex' })).toEqual(['6a6f79', 'ff0102'])
    }
  })

  test('are refused in a column of texts, whatever the config requests', async () => {
    const content = meaning(column([bytes(0xe4)], { type: 'BYTE_ARRAY' }), { converted_type: 'UTF8' })
    await expect(labelsIn(content, { bytes: 'hex' })).rejects.toThrow(
      "l.parquet: Cannot read column 'label': it contains bytes that are not UTF-8 text (0xe4). Write the texts as UTF-8.",
    )
  })
})

describe('missing information in a footer or a page is derived as in DuckDB', () => {
  const query = `SELECT ['joy', 'calm', NULL][i % 3 + 1] AS label FROM range(300) t(i)`
  const files: [string, (content: Uint8Array) => Uint8Array][] = [
    ['without rows in the footer', (content) => withRows(content, 0n)],
    ['fewer rows in the footer', (content) => withRows(content, 100n)],
    [
      'a dictionary without its offset',
      (content) =>
        withFooter(content, (footer) => {
          for (const chunk of chunksOf(footer)) {
            if (chunk.dictionary_page_offset) chunk.data_page_offset = chunk.dictionary_page_offset
            delete chunk.dictionary_page_offset
          }
        }),
    ],
    [
      'a chunk that is larger than its declared size',
      (content) =>
        withFooter(content, (footer) => {
          for (const chunk of chunksOf(footer)) chunk.total_compressed_size -= 14n
        }),
    ],
  ]

  test.each(files)('%s', async (_, change) => {
    const content = change(await parquetOf(query))
    const labels = await labelsIn(content)
    expect(labels).toEqual(await askDuckDb(content))
    expect(labels).toHaveLength(300)
    const counts = await counted(content)
    if (counts !== undefined) expect(counts).toEqual({ '': 100, calm: 100, joy: 100 })
  })

  test('an empty page of version 2', async () => {
    const content = withEmptyPage(await parquetOf(query, 'COMPRESSION snappy, PARQUET_VERSION V2'))
    expect(await labelsIn(content)).toEqual(await askDuckDb(content))
  })

  function withRows(content: Uint8Array, rows: bigint): Uint8Array {
    return withFooter(content, (footer) => {
      footer.num_rows = rows
    })
  }

  /** Inserts a page without values before the first one. */
  function withEmptyPage(content: Uint8Array): Uint8Array {
    const header = bytes(
      0x15,
      6,
      0x15,
      0,
      0x15,
      0,
      0x5c,
      0x15,
      0,
      0x15,
      0,
      0x15,
      0,
      0x15,
      0,
      0x15,
      0,
      0x15,
      0,
      0x11,
      0,
      0,
    )
    let start = 0
    withFooter(content, (footer) => {
      const [chunk] = chunksOf(footer)
      start = Number(chunk?.data_page_offset)
    })
    const more = new Uint8Array([...content.subarray(0, start), ...header, ...content.subarray(start)])
    return withFooter(more, (footer) => {
      for (const chunk of chunksOf(footer)) {
        chunk.total_compressed_size += BigInt(header.length)
        chunk.total_uncompressed_size += BigInt(header.length)
      }
    })
  }
})

describe('a damaged column is an error', () => {
  const query = `SELECT ['joy', 'calm'][i % 2 + 1] AS label FROM range(300) t(i)`

  test('if its dictionary is missing', async () => {
    const content = withFooter(await parquetOf(query), (footer) => {
      for (const chunk of chunksOf(footer)) delete chunk.dictionary_page_offset
    })
    await expect(askDuckDb(content)).rejects.toThrow('missing dictionary')
    await expect(labelsIn(content)).rejects.toThrow(
      "l.parquet: Cannot read this as Parquet: column 'label': the dictionary of the column is missing",
    )
  })

  test('if a row group and its pages have different numbers of rows', async () => {
    for (const rows of [299n, 301n, 100_000n]) {
      const content = withFooter(await parquetOf(query), (footer) => {
        for (const group of footer.row_groups) group.num_rows = rows
      })
      await expect(labelsIn(content)).rejects.toThrow(InputError)
      expect(await counted(content)).toBeUndefined()
    }
  })

  test('for any wrong byte, and is never read as unlabelled', { timeout: 60_000 }, async () => {
    const content = await parquetOf(query, 'COMPRESSION uncompressed')
    const counts = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = new Uint8Array(content)
        broken[at] = (broken[at] ?? 0) ^ change
        try {
          const { table } = await readInMemory(
            { 'l.parquet': broken },
            { path: 'l.parquet', labels: { label: 'label' } },
          )
          const found = countClasses(table)
          counts.add(JSON.stringify(found))
          expect(table.labels.some((code) => code >= 0)).toBe(true)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
        }
      }),
      { numRuns: 400 },
    )
    expect(counts.size).toBeGreaterThan(0)
  })

  test('or is read the same by both readers', { timeout: 60_000 }, async () => {
    const content = await parquetOf(query)
    const footer = content.length - 8 - parquetMetadata(content).metadata_length
    await fc.assert(
      fc.asyncProperty(fc.nat(footer - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = new Uint8Array(content)
        broken[at] = (broken[at] ?? 0) ^ change
        const fast = await counted(broken)
        if (fast === undefined) return
        const labels = await labelsIn(broken).catch(() => [])
        if (labels.length === 0) return
        const plain: Record<string, number> = {}
        for (const label of labels) plain[String(label ?? '')] = (plain[String(label ?? '')] ?? 0) + 1
        expect(fast).toEqual(plain)
      }),
      { numRuns: 400 },
    )
  })
})

describe('nested columns', () => {
  test.each([
    ['a list', `SELECT [['a', NULL], [], NULL, ['b']][i + 1] AS label FROM range(4) t(i)`, [['a'], [], null, ['b']]],
    ['a field of a struct', `SELECT {'label': 'x', 'raw': '\\xFF'::BLOB} AS s UNION ALL SELECT NULL`, ['x', null]],
    ['dates in a list', `SELECT [DATE '2020-01-01'] AS label`, [['2020-01-01']]],
  ])('%s', async (_, query, expected) => {
    const label = query.includes('AS s') ? 's.label' : 'label'
    expect(await labelsIn(await parquetOf(query), { label })).toEqual(expected)
  })
})
