import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

const read = (cells: readonly string[], separator: string) =>
  readInMemory(
    { 'data/l.csv': `id,tags\n${cells.map((cell, i) => `${i},"${cell}"`).join('\n')}\n` },
    { labels: { file: 'l.csv', id: 'id', label: 'tags', separator } },
  )

const notesOf = async (cells: readonly string[], separator: string) =>
  (await read(cells, separator)).notes.map(({ level, message }) => `${level}: ${message}`)

describe('a separator that never occurs', () => {
  test('is a warning with the one that occurs, and what the values look like', async () => {
    expect(await notesOf(['x|y', 'x', 'x|z'], ';')).toEqual([
      "warning: Found no ';' (labels.separator) in column 'tags', so each cell is one label. 2 of 3 distinct values contain '|', such as 'x|y'. If it separates labels, set labels.separator to '|'.",
    ])
  })

  test('is a warning if the separator has a space too many', async () => {
    expect(await notesOf(['x,y', 'x'], ', ')).toEqual([
      "warning: Found no ', ' (labels.separator) in column 'tags', so each cell is one label. 1 of 2 distinct values contains ',', such as 'x,y'. If it separates labels, set labels.separator to ','.",
    ])
  })

  test('names a tab so that it can be seen', async () => {
    expect((await notesOf(['x\ty'], ','))[0]).toMatch(/contains `"\\t"`, such as .*set labels\.separator to `"\\t"`\.$/)
  })

  test('is a note if no other separator occurs', async () => {
    expect(await notesOf(['x', 'y'], ';')).toEqual([
      "note: Found no ';' (labels.separator) in column 'tags', so each cell is one label",
    ])
  })

  test('is not mentioned if all cells are empty, or contain lists', async () => {
    expect(await notesOf(['', ''], ';')).toEqual([])
    expect(await notesOf(["['x', 'y']"], ';')).toEqual([])
  })
})

describe('spaces around a separator', () => {
  test('are part of the labels, and a warning names the separator without them', async () => {
    const dataset = await read(['x, y', 'y'], ',')
    expect(labelsById(dataset)).toEqual({ 0: '{ y,x}', 1: '{y}' })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Every ',' in column 'tags' is followed by a space, which is then part of the label. To leave it out, set labels.separator to ', '.",
      "Found 1 label name with spaces around it: ' y'. With the spaces, it is a different label.",
    ])
  })

  test('are not part of the labels if the separator contains them', async () => {
    expect(labelsById(await read(['x, y', 'y'], ', '))).toEqual({ 0: '{x,y}', 1: '{y}' })
    expect(await notesOf(['x, y', 'y'], ', ')).toEqual([])
  })

  test('are left to the note on names if only some separators have them', async () => {
    expect(await notesOf(['x, y', 'x,y'], ',')).toEqual([
      "warning: Found 1 label name with spaces around it: ' y'. With the spaces, it is a different label.",
    ])
  })
})

describe('labels of a cell', () => {
  test('that occur twice count once', async () => {
    const dataset = await read(['x|x|y'], '|')
    expect(labelsById(dataset)).toEqual({ 0: '{x,y}' })
    expect(dataset.notes).toEqual([])
  })

  test('that are empty are ignored, with a note that counts the samples', async () => {
    expect(labelsById(await read(['x||y', 'x|', '|y'], '|'))).toEqual({ 0: '{x,y}', 1: '{x}', 2: '{y}' })
    expect(await notesOf(['x||y', 'x|', '|y', 'x||y', 'x'], '|')).toEqual([
      "note: Ignored empty labels of 4 samples in column 'tags', such as 'x||y'",
    ])
  })

  test('that are all empty make the sample unlabelled, as an empty cell does, with a note', async () => {
    expect(labelsById(await read(['|', '', 'x|y'], '|'))).toEqual({ 0: null, 1: null, 2: '{x,y}' })
    expect(await notesOf(['|', '', 'x|y'], '|')).toEqual([
      "note: Counted 1 sample with only separators in column 'tags' ('|') as unlabelled",
    ])
  })
})

describe('cells with several labels, but no separator', () => {
  const cells = ['7', '1', '2', '0', '7 1', '1 2 0', '2 0', '7 1 2 0']
  const files = { 'data/train.csv': `Id,Target\n${cells.map((cell, i) => `a${i},${cell}`).join('\n')}\n` }

  test('are a note with the setting, which reads each label', async () => {
    const { notes, table } = await readInMemory(files, { labels: { label: 'Target' } })
    expect(table.classes).toHaveLength(8)
    const [message = ''] = notes.map((note) => note.message).filter((text) => text.includes('separator'))
    expect(message).toBe(
      "Column 'Target' may contain several labels per cell: 4 labels separated by ' ', such as '7 1'. To count each label, add `--separator ' '`, or add `labels: { separator: ' ' }` to the config.",
    )
    const read = await readInMemory(files, { labels: { separator: ' ' } })
    expect(read.table.classes.toSorted()).toEqual(['0', '1', '2', '7'])
    expect(read.notes.filter((note) => note.message.includes('separator'))).toEqual([])
  })

  test('are asked about if they are codes and nobody chose the column', async () => {
    await expect(readInMemory(files)).rejects.toThrow(
      "may contain several labels per cell: 4 labels separated by ' ', such as '7 1'. Add these lines to the config, with one of",
    )
  })
})
