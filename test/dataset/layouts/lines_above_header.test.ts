import { describe, expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const ROWS = Array.from({ length: 20 }, (_, i) => [`some text ${i}`, String(i % 3), 'a'])
const table = (above: string, separator: string, header = ['text', 'sentiment', 'x']) =>
  `${above}${[header, ...ROWS].map((row) => row.join(separator)).join('\n')}\n`

describe('lines above the header', () => {
  test.each([
    ['# annotations v1\n', ',', 1],
    ['Exported by tool\n\n', ',', 2],
    ['# v1, by us\n', ',', 1],
    ['Title;;\n', ';', 1],
    ['# by us\n', '\t', 1],
    ['# v1\n# more, stuff\r\n', ',', 2],
  ])('are named, with the command that deletes them: %j with %j', async (above, separator, lines) => {
    const which =
      lines === 1
        ? 'The first line is not the header: it has'
        : `The first ${lines} lines are not the header: they have`
    await expect(readInMemory({ 'd/d.csv': table(above, separator) }, { path: 'd' })).rejects.toThrow(
      `d/d.csv:${lines}: ${which} fewer cells than the lines below, which have 3. Delete ${lines === 1 ? 'it' : 'them'}, ` +
        `for example with: tail -n +${lines + 1} d/d.csv > d/d.table.csv\ndataset-balance analyze d/d.table.csv`,
    )
  })

  test('a header that is a comment is kept, and so are quoted cells after spaces', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `v${i}, 30.000, "/m/a${i % 3 > 0 ? `,/m/${i % 3}` : ''}"`)
    const text = `# made in 2017\n# ids=20, a=1, b=2, c=3, d=4\n# YTID, start, labels\n${rows.join('\n')}\n`
    await expect(readInMemory({ 'd/d.csv': text }, { path: 'd' })).rejects.toThrow(
      "Delete them, for example with: sed '1,2d; 3s/^[#%]* *//; s/, */,/g' d/d.csv > d/d.table.csv\n" +
        'dataset-balance analyze d/d.table.csv --label labels --separator ,',
    )
  })

  test.each([
    ['the header of a table with an index', '"x"\n1,a\n2,b\n3,a\n4,b\n'],
    ['the header of rows with further labels', 'text,tag\nt1,a\nt2,a,b\nt3,b,c,d\nt4,a\n'],
    ['words separated by spaces', 'a b 1\nc d 2\ne f 3\ng h 4\n'],
    ['the only line', '# nothing\n'],
  ])('are not %s', async (_, text) => {
    const message = await readInMemory({ 'd/d.csv': text }, { path: 'd' }).then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(message).not.toContain('not the header')
  })
})
