import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { csv } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

async function messageOf(name: string, content: string, labels = {}): Promise<string> {
  try {
    await readInMemory({ [name]: content }, { path: name, labels })
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('Expected an InputError')
}

const lastLine = (message: string) => message.split('\n').at(-1)

describe('a table without a label column', () => {
  test('is described by the distinct values of its columns and the line to run next', async () => {
    const table = csv('review,polarity,stars,price', 60, (i) => `text ${i},${i % 2 ? 'pos' : 'neg'},${i % 5},${i / 7}`)
    const message = await messageOf('d/f.csv', table)
    expect(message.split('\n').slice(1)).toEqual([
      '- review: 60 distinct values',
      '- polarity: 2 distinct values; could be the label',
      '- stars: 5 distinct values; could be the label',
      '- price: 60 distinct values; decimal numbers',
      'dataset-balance analyze d/f.csv --label polarity',
    ])
  })

  test('says so if no column looks like one', async () => {
    const message = await messageOf(
      'sts.csv',
      csv('sentence1,sentence2,score', 1200, (i) => `a ${i},b ${i},${i / 9}`),
    )
    expect(message).toContain(
      'no column looks like one. The columns of the first 1,000 rows:\n- sentence1: at least 1,000',
    )
    expect(message).toMatch(/\ndataset-balance analyze sts\.csv --label score$/)
  })

  test.each([
    ['species', 'species,island,sex', 'Adelie,Dream,m'],
    ['digit', 'digit,0,1,2', '5,0,0,255'],
    ['\'"label, coarse"\'', 'text,"label, coarse"', 'x,a'],
  ])('proposes %s', async (label, header, row) => {
    const other = row.replace(/[a-z0-9]+$/i, 'n').replace(/^[^,]+/, '7')
    const table = csv(header, 40, (i) => (i % 2 ? row : other))
    expect(lastLine(await messageOf('t.csv', table))).toBe(`dataset-balance analyze t.csv --label ${label}`)
  })

  test('quotes a name that would be a number', async () => {
    const table = csv('text,0', 40, (i) => `text ${i},${i % 2 ? 'a' : 'b'}`)
    expect(lastLine(await messageOf('t.csv', table))).toBe(`dataset-balance analyze t.csv --label '"0"'`)
  })

  test('with many columns lists those that could be labels first', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `f${i}`).join()
    const table = csv(`${names},outcome`, 30, (i) => `${`${i / 7},`.repeat(60)}${i % 2 ? 'a' : 'b'}`)
    const lines = (await messageOf('t.csv', table)).split('\n')
    expect(lines[1]).toBe('- outcome: 2 distinct values; could be the label')
    expect(lines.at(-2)).toBe('... and 31 more')
  })

  test('keeps the names of columns that were given in the line to run next', async () => {
    const table = csv('1,a', 30, (i) => `${i},${i % 2 ? 'a' : 'b'}`)
    const message = await messageOf('t.csv', table, { columns: ['n', 'kind'] })
    expect(lastLine(message)).toBe('dataset-balance analyze t.csv --columns n,kind --label kind')
  })
})

describe('a table whose first row is not a header', () => {
  const iris = csv('5.1,3.5,1.4,0.2,Iris-setosa', 90, (i) => `5.${i},3,1,0.${i},Iris-${['setosa', 'virginica'][i % 2]}`)

  test.each(['iris.csv', 'iris.data'])('has the columns of %s proposed', async (name) => {
    const [first = '', ...commands] = (await messageOf(name, iris)).split('\n')
    expect(first).toContain('The first row looks like data, not a header (5.1, 3.5, 1.4, 0.2, Iris-setosa)')
    expect(commands).toEqual([
      `dataset-balance analyze ${name} --columns column_1,column_2,column_3,column_4,label`,
      `dataset-balance analyze ${name} --label 4`,
    ])
  })

  test.each([
    ['of wines, the class first', '0', '1,14.2,1065', (i: number) => `${(i % 3) + 1},1${i}.5,${1000 + i * 3}`],
    ['of letters before counts', '0', 'T,2,8', (i: number) => `${'TIDN'[i % 4]},${i % 9},${i % 11}`],
    [
      'of votes, some called y',
      '0',
      'democrat,y,n',
      (i: number) => `${i % 2 ? 'democrat' : 'republican'},${i % 3 ? 'y' : 'n'},${i / 3}`,
    ],
    [
      'with blanks behind the commas',
      '2',
      '39, Private, <=50K',
      (i: number) => `${i}, Private, ${i % 3 ? '<=50K' : '>50K'}`,
    ],
    [
      'of ids and texts, whose class recurs',
      '2',
      'LJ1,the text 1,b',
      (i: number) => `LJ${i + 2},one more text ${i},${i % 3 ? 'b' : 'a'}`,
    ],
    ['that is sorted by its class', '0', '0,99,a text', (i: number) => `0,${i + 500},text ${i}`],
  ])('%s', async (_, place, header, row) => {
    expect(lastLine(await messageOf('t.csv', csv(header, 90, row)))).toBe(
      `dataset-balance analyze t.csv --label ${place}`,
    )
  })

  test.each([
    ['years', 'country,2010,2011,2012'],
    ['numbers from 0', 'pixel,0,1,2'],
  ])('is not detected for %s', async (_, header) => {
    const table = csv(header, 30, (i) => `c${i},${i / 7},${i / 3},${i / 9}`)
    expect(await messageOf('t.csv', table)).toMatch(/no column looks like one/)
  })

  test('is not detected if only one of several names recurs', async () => {
    const table = csv('speaker,text,kind', 30, (i) => `s${i},the text ${i},${i % 2 ? 'a' : 'kind'}`)
    expect(await messageOf('t.csv', table)).toContain('Found no label column')
  })

  test('is not detected if the header is repeated further down', async () => {
    const table = csv('kind,size', 30, (i) => (i === 9 ? 'kind,size' : `${i % 2 ? 'a' : 'b'},${i}`))
    expect(await messageOf('t.csv', table)).toContain(
      'Found no label column (label, emotion, class, category, target, tag, y)',
    )
  })

  test('is read correctly with the proposed columns', async () => {
    const read = await readInMemory({ 'iris.data': iris }, { path: 'iris.data', labels: { label: 4 } })
    expect([read.table.size, read.table.classes]).toEqual([91, ['Iris-setosa', 'Iris-virginica']])
  })
})

test.each([
  [
    'that name each column in levels',
    3,
    'feature,mfcc,mfcc,tonnetz,tonnetz\nstatistics,mean,std,mean,std\nnumber,01,02,01,02',
  ],
  ['of which the last names the index', 3, ',album,album,set,track\n,id,date,split,genre\ntrack_id,,,,'],
])('several header rows %s are reported', async (_, count, header) => {
  const message = await messageOf(
    'features.csv',
    csv(header, 40, (i) => `${i},0.${i}1,2.${i},0.3,0.${i}`),
  )
  expect(message).toContain(`seems to have ${count} header rows`)
})

test('cells with spaces between them are reported with a command that converts them to CSV', async () => {
  const table = csv('AAT_ECOLI  0.49  0.29  cp', 40, (i) => `X${i}_ECOLI  0.${i}  0.3  ${i % 2 ? 'cp' : 'im'}`)
  expect(await messageOf('d/ecoli.data', table)).toMatch(
    /Expected commas or tabs between the cells, found spaces\. Convert the file to CSV first: sed .* d\/ecoli\.data > d\/ecoli\.csv$/,
  )
})

describe('the whole message', () => {
  const of = async (content: string, labels = {}) => `${await messageOf('t.csv', content, labels)}\n`

  test('names the column that is probably the label', async () => {
    const table = csv('text,polarity', 30, (i) => `text ${i},${i % 2 ? 'pos' : 'neg'}`)
    expect(await of(table)).toMatchInlineSnapshot(`
      "t.csv: Found no label column (label, emotion, class, category, target, tag, y). Set the column that contains the classes with \`labels: { label: COLUMN }\` in the config, or with \`--label COLUMN\`. The columns of 30 rows:
      - text: 30 distinct values
      - polarity: 2 distinct values; could be the label
      dataset-balance analyze t.csv --label polarity
      "
    `)
  })

  test('says that no column looks like the label', async () => {
    expect(await of(csv('u,v', 30, (i) => `${i / 7},${i / 9}`))).toMatchInlineSnapshot(`
      "t.csv: Found no label column (label, emotion, class, category, target, tag, y), and no column looks like one. The columns of 30 rows:
      - u: 30 distinct values; decimal numbers
      - v: 30 distinct values; decimal numbers
      dataset-balance analyze t.csv --label v
      "
    `)
  })

  test('says what to set in a table without rows', async () => {
    expect(await of('u,v\n')).toMatchInlineSnapshot(`
      "t.csv: Found no label column (label, emotion, class, category, target, tag, y); columns: u, v. Set it with \`labels: { label: COLUMN }\` in the config, or run:
      dataset-balance analyze t.csv --label v
      "
    `)
  })

  test('offers the line for a table with one column per class', async () => {
    const table = csv('file,cat,dog,bird', 30, (i) => `${i}.jpg,${['1,0,0', '0,1,0', '0,0,1'][i % 3]}`)
    expect(await of(table)).toMatchInlineSnapshot(`
      "t.csv: Found no label column (label, emotion, class, category, target, tag, y). If there is one column per class, name these columns with \`--one-hot\`, or with labels.one_hot in the config. The columns of 30 rows:
      - file: 30 distinct values
      - cat: 2 distinct values; could be the label
      - dog: 2 distinct values; could be the label
      - bird: 2 distinct values; could be the label
      dataset-balance analyze t.csv --id file --one-hot cat,dog,bird
      "
    `)
  })

  test('names an empty column and a column without a name', async () => {
    expect(await of(csv('u,,v', 30, (i) => `${i / 7},${i / 3},`))).toMatchInlineSnapshot(`
      "t.csv: Found no label column (label, emotion, class, category, target, tag, y), and no column looks like one. The columns of 30 rows:
      - u: 30 distinct values; decimal numbers
      - '': 30 distinct values; decimal numbers
      - v: empty
      dataset-balance analyze t.csv --label u
      "
    `)
  })

  test('offers names for the columns of a table without a header', async () => {
    expect(await of(csv('5.1,3.5,Iris', 30, (i) => `5.${i},3.${i},${i % 2 ? 'Iris' : 'Rose'}`))).toMatchInlineSnapshot(`
      "t.csv: The first row looks like data, not a header (5.1, 3.5, Iris). Column 3 (2 distinct values) may contain the classes. Name the columns with \`labels: { columns: [...] }\` in a config, or set the number of the label column, counted from 0:
      dataset-balance analyze t.csv --columns column_1,column_2,label
      dataset-balance analyze t.csv --label 2
      "
    `)
  })

  test('says that there are several header rows', async () => {
    const header = 'feature,mfcc,mfcc,tonnetz,tonnetz\nstatistics,mean,std,mean,std\nnumber,01,02,01,02'
    expect(await of(csv(header, 40, (i) => `${i},0.${i}1,2.${i},0.3,0.${i}`))).toMatchInlineSnapshot(`
      "t.csv: The table seems to have 3 header rows, with no label column (label, emotion, class, category, target, tag, y) in the first. Keep only one header row; columns: feature, mfcc, tonnetz
      "
    `)
  })

  test('converts cells with spaces between them', async () => {
    const table = csv('ECOLI  0.49  cp', 40, (i) => `X${i}  0.${i}  ${i % 2 ? 'cp' : 'im'}`)
    expect(await messageOf('ecoli.data', table)).toMatchInlineSnapshot(
      `"ecoli.data: Expected commas or tabs between the cells, found spaces. Convert the file to CSV first: sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//; s/[[:blank:]][[:blank:]]*/,/g' ecoli.data > ecoli.csv"`,
    )
  })
})

describe('a table whose rows have further labels in more cells', () => {
  const tags = csv('TRACK_ID\tPATH\tTAGS', 30, (i) => `t${i}\t${i}.mp3\trock${i % 3 ? '' : '\tpop'}`)

  test('is offered with the line that reads them', async () => {
    expect(lastLine(await messageOf('t.tsv', tags))).toBe('labels: { label: TAGS, ragged: labels }')
  })

  test('names this line if the label column is set', async () => {
    expect(await messageOf('t.tsv', tags, { label: 'TAGS' })).toBe(
      't.tsv:2: Expected 3 cells, found 4. Put cells that contain the delimiter in double quotes. If the further cells are labels too, add `labels: { label: TAGS, ragged: labels }` to the config.',
    )
  })

  test('does not name it if the label is in another column', async () => {
    expect(await messageOf('t.tsv', tags, { label: 'PATH' })).toBe(
      't.tsv:2: Expected 3 cells, found 4. Put cells that contain the delimiter in double quotes.',
    )
  })

  test('is read with this line', async () => {
    const { table } = await readInMemory(
      { 't.tsv': tags },
      { path: 't.tsv', labels: { label: 'TAGS', ragged: 'labels' } },
    )
    expect(table).toMatchObject({ size: 30, classes: ['pop', 'rock'] })
  })
})
