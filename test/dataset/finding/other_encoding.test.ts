import { expect, test } from 'vitest'
import { csv, type MemoryFiles } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const rows = (header: string) => csv(header, 40, (i) => `${i % 3 ? 'ham' : 'spam'},caf\u00e9 ${i}`).trimStart()

const messageFor = (files: MemoryFiles, labels = {}, path = '.') =>
  readInMemory(files, { labels, path }).then(
    () => 'no error',
    (error: Error) => error.message,
  )

test.each([
  ['no header', '', ' --columns label,column_2'],
  ['a label column with another name', 'v1,v2', ' --label v1'],
  ['a label column', 'label,text', ''],
])('%s: the error has the command that reads the table after it is saved as UTF-8', async (_, header, flags) => {
  const message = await messageFor({ 'spam.csv': latin(rows(header)) })
  expect(message).toContain('spam.csv:')
  expect(message).toContain('Cannot read the file: it is not UTF-8. Save it as UTF-8, for example with `iconv')
  expect(message).toContain(`> spam.utf8.csv\`. Then run:\ndataset-balance analyze spam.utf8.csv${flags}`)
})

test.each([
  ['UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('%s is converted from that encoding', async (encoding, bytesOf) => {
  const message = await messageFor({ 'spam.csv': new Uint8Array(bytesOf(rows('v1,v2'))) })
  expect(message).toContain(
    `\`iconv -f ${encoding} -t UTF-8 spam.csv > spam.utf8.csv\`. Then run:\ndataset-balance analyze spam.utf8.csv --label v1`,
  )
})

test('a path to the file has the same command', async () => {
  const message = await messageFor({ 'data/spam.csv': latin(rows('')) }, {}, 'data/spam.csv')
  expect(message).toContain('dataset-balance analyze data/spam.utf8.csv --columns label,column_2')
})

test('the splits of a table are saved in one folder', async () => {
  const message = await messageFor({ 'train.csv': latin(rows('')), 'test.csv': rows('').replaceAll('\u00e9', 'e') })
  expect(message).toContain(
    '`mkdir utf8 && cp test.csv utf8/test.csv && iconv -f WINDOWS-1252 -t UTF-8 train.csv > utf8/train.csv`\n' +
      'dataset-balance analyze utf8 --columns label,column_2',
  )
})

test('all tables in another encoding are named', async () => {
  const message = await messageFor({ 'a.csv': latin(rows('')), 'b.csv': latin(rows('')) })
  expect(message).toContain('dataset-balance analyze a.utf8.csv')
  expect(message).toContain('dataset-balance analyze b.utf8.csv')
})

test('settings that name the columns need no command', async () => {
  const message = await messageFor({ 'spam.csv': latin(rows('v1,v2')) }, { label: 'v1' })
  expect(message).not.toContain('Then run')
})
