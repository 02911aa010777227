import { describe, expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

async function messageFor(files: MemoryFiles): Promise<string> {
  const look = lookAtMemory(files)
  return (await nothingFound(look.files, look.context)).message
}

const offered = async (files: MemoryFiles) =>
  linesIn(await messageFor(files)).map((line) => line.replace('dataset-balance analyze ', ''))

/** The message with the lines in it as they stand. */
async function reported(files: MemoryFiles) {
  const message = await messageFor(files)
  return { message, look: linesIn(message) }
}

describe('the line for a table in several files', () => {
  const graded = csv('id_code,diagnosis', 60, (i) => `a${i},${i % 5}`)
  const headless = (split: string) =>
    csv('"1","A title","a text"', 40, (i) => `"${1 + (i % 4)}","${split} ${i}","text ${i}"`)

  test('names the folder if only one split has the column', async () => {
    const files = { 'train.csv': graded, 'test.csv': csv('id_code', 20, (i) => `b${i}`) }
    expect(await offered(files)).toEqual(['. --label diagnosis'])
    expect(await messageFor(files)).toContain('- train.csv, distinct values in 60 rows: id_code (60), diagnosis (5)')
  })

  test('names the folder of splits without a header', async () => {
    const files = {
      'news/train.csv': headless('train'),
      'news/test.csv': headless('test'),
      'news/classes.txt': 'a\nb\n',
    }
    expect(await offered(files)).toEqual(['news --columns label,column_2,column_3'])
  })

  test('names the folder of splits in JSON Lines', async () => {
    const lines = csv('', 30, (i) => `{"gold_label":"${i % 2 ? 'yes' : 'no'}","pairID":"p${i}"}`).trimStart()
    const files = { 'snli/snli_train.jsonl': lines, 'snli/snli_dev.jsonl': lines, 'snli/snli_test.jsonl': lines }
    expect(await offered(files)).toEqual(['snli --label gold_label'])
  })

  test('is a line of the config if another table of the folder has the column', async () => {
    const files = { 'data/train.csv': graded, 'data/test.csv': graded, 'data/old.csv': graded }
    const { look, message } = await reported({ 'train.csv': graded, 'test.csv': graded, 'old.csv': graded })
    expect(look).toContain("labels: { file: '{test.csv,train.csv}', label: diagnosis }")
    expect(message).toContain(
      '- To read train.csv and 1 other file as one dataset with its splits, put these lines in `.github/dataset-balance.yml`:',
    )
    expect((await readWithLine(files, look[0] ?? '')).table).toMatchObject({ size: 120, splits: {} })
  })

  test('is a line of the config for text files, whose extension says nothing about their format', async () => {
    const lines = (word: string) => csv('', 30, (i) => `i felt ${word} ${i};${i % 2 ? 'joy' : 'fear'}`).trimStart()
    const files = { 'train.txt': lines('a'), 'val.txt': lines('b'), 'test.txt': lines('c') }
    const { look } = await reported(files)
    expect(look).toEqual(["labels: { file: '*.txt', columns: [column_1, label] }"])
    const placed = Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content]))
    const { table } = await readWithLine(placed, look[0] ?? '')
    expect(table).toMatchObject({ size: 90, classes: ['fear', 'joy'] })
    expect(table.splits?.names).toEqual(['test', 'train', 'val'])
  })

  test('names the training split if other splits have other columns and no header', async () => {
    const files = {
      'd/train.csv': headless('train'),
      'd/test.csv': csv('"A title","a text"', 40, (i) => `"t ${i}","x ${i}"`),
    }
    expect((await offered(files))[0]).toBe('d/train.csv --columns label,column_2,column_3')
  })

  test('names a numeric label without a header by its position, even if the rows are sorted by class', async () => {
    const row = (i: number) => [...Array.from({ length: 14 }, (_, k) => (i + k) / 97), Number(i > 50)]
    const beats = csv('', 60, (i) =>
      row(i)
        .map((value) => value.toExponential(18))
        .join(','),
    ).trimStart()
    expect(await offered({ 'train.csv': beats, 'test.csv': beats })).toEqual(['. --label 14'])
  })
})

describe('files whose lines look like a table', () => {
  const messages = csv('', 60, (i) => `${i % 3 ? 'ham' : 'spam'}\ta message, the ${i}th`).trimStart()

  test('are offered if there is no other table', async () => {
    expect(await offered({ 'sms/SMSSpamCollection': messages, 'sms/readme': 'About it\n' })).toEqual([
      'sms/SMSSpamCollection --columns label,column_2',
    ])
  })

  test('are offered in the same way as if they are named', async () => {
    const adult = csv('', 60, (i) => `${i}, State-gov, 77${i}, ${i % 2 ? '<=50K' : '>50K'}`).trimStart()
    expect(await offered({ 'adult.data': adult, 'adult.names': 'About\n' })).toEqual([
      'adult.data --columns column_1,column_2,column_3,label',
    ])
  })

  test('are read by the look of their lines if they are named', async () => {
    const files = { 'train.txt': csv('', 30, (i) => `i feel so, ${i};${i % 2 ? 'joy' : 'fear'}`).trimStart() }
    const line = `dataset-balance analyze ${(await offered(files))[0]}`
    expect((await readWithLine(files, line)).table).toMatchObject({ size: 30, classes: ['fear', 'joy'] })
  })

  test('are not suggested next to a table that can be read', async () => {
    const table = csv('text,verdict', 40, (i) => `t ${i},${i % 2 ? 'true' : 'false'}`)
    expect(await offered({ 'a/claims.csv': table, 'a/other.txt': messages })).toEqual(['a/claims.csv --label verdict'])
  })
})

describe('the line for a table', () => {
  test('says which column names existing files', async () => {
    const images = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`train/a${i}.jpg`, 'x']))
    const labels = csv('key,breed', 30, (i) => `a${i},${i % 3 ? 'pug' : 'dingo'}`)
    expect(await offered({ ...images, 'labels.csv': labels })).toEqual(['labels.csv --label breed --id key'])
  })

  test('also offers a column of flags if another one is guessed and none has a name', async () => {
    const judged = csv('', 60, (i) => `${['gj04', 'bc01', 'ks08'][i % 3]}\t${i % 2}\t\tsome sentence, the ${i}th`)
    expect(await offered({ 'raw/judged.tsv': judged.trimStart(), README: 'x' })).toEqual([
      'raw/judged.tsv --columns label,column_2,column_3,column_4',
      'raw/judged.tsv --columns column_1,label,column_3,column_4',
    ])
  })

  test('says which file describes the columns', async () => {
    const car = csv('', 60, (i) => `vhigh,${i % 4},${i % 3 ? 'unacc' : 'acc'}`).trimStart()
    expect(await messageFor({ 'car.data': car, 'car.names': 'x' })).toContain(
      'To name its columns (described in car.names), run:',
    )
  })
})

describe('a table that offers nothing', () => {
  test.each([
    [
      'scores',
      csv('a,b,score', 40, (i) => `text ${i},other ${i},${i / 7}`),
      'no column looks like classes: most contain decimal numbers or texts that rarely repeat',
    ],
    ['no rows', 'a,b\n', 'it has no rows'],
    [
      'several header rows',
      csv(
        ['f,m,m,n,n,n', 's,x,y,x,y,z', 't,1,1,1,1,1'].join('\n'),
        40,
        (i) => `${i},${i / 3},${i / 7},${i / 9},${i},2`,
      ),
      'below 3 header rows',
    ],
  ])('says why: %s', async (_, table, reason) => {
    expect(await messageFor({ 'features/a.csv': table, 'b.csv': 'x\n1\n' })).toContain(reason)
  })
})

describe('a table that cannot be read', () => {
  const latin1 = Buffer.from(
    csv('text,sentiment', 40, (i) => `caf\u00e9 ${i},${i % 2 ? 'pos' : 'neg'}`),
    'latin1',
  )
  const table = (header: string) => csv(header, 40, (i) => `x ${i},${i % 2 ? 'pos' : 'neg'}`)

  test('is named with the reason if nothing was found', async () => {
    const message = await messageFor({ 'train.csv': latin1, 'test.csv': table('text,sentiment') })
    expect(message).toContain("- 'train.csv' is not UTF-8. Before you run the command below, save the 2 files")
    expect(message).toContain('iconv -f WINDOWS-1252 -t UTF-8 train.csv > utf8/train.csv')
    expect(linesIn(message)).toEqual(['dataset-balance analyze utf8 --label sentiment'])
  })

  test('is an error if the other split can be read', async () => {
    const files = { 'train.csv': latin1, 'test.csv': table('text,sentiment') }
    const read = readInMemory(files, { path: '.', labels: { label: 'sentiment' } })
    await expect(read).rejects.toThrow(/^train\.csv.*UTF-8/)
  })

  test('is not a warning if it contains settings', async () => {
    const { notes } = await readInMemory(
      { 'a.csv': table('text,label'), 'broken.json': '{"a":' },
      { path: '.', labels: {} },
    )
    expect(notes.filter(({ level }) => level === 'warning')).toEqual([])
  })
})

describe('a table without a column named like labels', () => {
  const readAll = (files: MemoryFiles) => readInMemory(files, { path: '.' }).then(String, String)
  const sizesOf = async (files: Readonly<Record<string, string>>, lines: readonly string[]) =>
    Promise.all(lines.map(async (line) => (await readWithLine(files, line, '.')).table.size))

  test.each(['t.tsv', 'meta/t.tsv'])(
    'and with further labels in longer rows is offered with `ragged`: %s',
    async (path) => {
      const rows = csv('ID\tPATH\tTAGS', 12, (i) => `t${i}\t${i}.mp3\t${i % 2 ? 'rock\tpop' : 'pop'}`)
      const files = { [path]: rows }
      const lines = linesIn(await readAll(files))
      expect(lines).toEqual([`labels: { file: ${path}, label: TAGS, ragged: labels }`])
      const { table } = await readWithLine(files, lines[0] ?? '', '.')
      expect(table).toMatchObject({ size: 12, classes: ['pop', 'rock'] })
      expect(table.labelSets).toBeDefined()
    },
  )

  test('is offered without its splits that lack the column', async () => {
    const rows = csv('filename,scene_label', 12, (i) => `${i}.wav,s${i % 3}`)
    const files = {
      'e/fold1_train.csv': rows,
      'e/fold1_evaluate.csv': rows,
      'e/fold1_test.csv': csv('filename', 12, (i) => `${i}.wav`),
      'e/meta.csv': rows,
    }
    const message = await readAll(files)
    const line = "labels: { file: '{e/fold1_evaluate.csv,e/fold1_train.csv}', label: scene_label }"
    expect(linesIn(message)).toContain(line)
    expect(message).toContain("(without 'e/fold1_test.csv', where this column is missing)")
    expect(await sizesOf(files, [line])).toEqual([24])
  })

  test('is offered with the only column that repeats, whatever its name is', async () => {
    const files = { 'train.csv': csv('id,text,author', 60, (i) => `id${i},some text ${i},A${i % 3}`) }
    for (const path of ['.', 'train.csv']) {
      const message = await readInMemory(files, { path }).then(String, String)
      const commands = linesIn(message).filter((line) => line.startsWith('dataset-balance '))
      expect(commands).toEqual(['dataset-balance analyze train.csv --label author'])
    }
    expect(await sizesOf(files, ['dataset-balance analyze train.csv --label author'])).toEqual([60])
  })

  test('is not offered with a column of splits', async () => {
    const files = { 'train.csv': csv('id,text,split', 60, (i) => `id${i},some text ${i},${i % 3 ? 'train' : 'test'}`) }
    expect(linesIn(await readAll(files)).filter((line) => line.includes('split'))).toEqual([])
  })

  test.each([{}, { 'README.md': '# Texts\n' }])(
    'in each of several folders is offered alone and together: %o',
    async (more) => {
      const of = (language: string) => csv('text,intent', 30, (i) => `${language} ${i},i${i % 3}`)
      const files = { 'en/train.csv': of('en'), 'de/train.csv': of('de'), 'fr/train.csv': of('fr'), ...more }
      const lines = linesIn(await readAll(files))
      expect(lines).toEqual([
        "labels: { file: '*/train.csv', label: intent }",
        'dataset-balance analyze de/train.csv --label intent',
        'dataset-balance analyze en/train.csv --label intent',
        'dataset-balance analyze fr/train.csv --label intent',
      ])
      expect(await sizesOf(files, lines)).toEqual([90, 30, 30, 30])
    },
  )

  test('or a header is offered with its words before its numbers', async () => {
    const words = ['Walking', 'Jogging', 'Sitting']
    const rows = csv('', 120, (i) => `${1 + (i % 36)},${words[i % 3]},49${i},0.${i};`).trimStart()
    const files = { 'wisdm/raw.txt': rows }
    const lines = linesIn(await readAll(files))
    expect(lines).toEqual(['dataset-balance analyze wisdm/raw.txt --columns column_1,label,column_3,column_4'])
    expect((await readWithLine(files, lines[0] ?? '')).table).toMatchObject({ size: 120, classes: [...words].sort() })
  })

  test('in folders of splits is not offered without the other splits', async () => {
    const of = (split: string) => csv('text,intent', 30, (i) => `${split} ${i},i${i % 3}`)
    const files = {
      'set-train/a.csv': csv('note,style', 30, (i) => `${i},s${i % 2}`),
      'set-test/a.csv': of('t'),
      'set-valid/a.csv': of('v'),
    }
    expect(linesIn(await readAll(files)).filter((line) => line.startsWith('labels:'))).toEqual([])
  })
})

describe('labels of one column', () => {
  test('are offered with a line for each split if the splits have other columns', async () => {
    const sets = ['Rain,Water', 'Bark,Dog', 'Rain,Water,Bark,Dog', 'Bark', 'Dog']
    const files = {
      'truth/dev.csv': csv('fname,labels,split', 60, (i) => `${i},"${sets[i % 5]}",${i % 9 ? 'train' : 'val'}`),
      'truth/eval.csv': csv('fname,labels', 40, (i) => `${900 + i},"${sets[i % 5]}"`),
    }
    expect(await offered(files)).toEqual([
      'truth/dev.csv --label labels --separator ,',
      'truth/eval.csv --label labels --separator ,',
    ])
  })

  test('are codes in a table without a header', async () => {
    const codes = ['1,2', '1', '2', '3', '3,1', '2,3']
    const rows = csv('"a text, one",1,2,x0', 60, (i) => `a text ${i}\t${codes[i % 6]}\tx${i}`).replace(
      /^.*\n/,
      'first text\t1,2\tx0\n',
    )
    expect(await offered({ 'data/train.tsv': rows, 'data/test.tsv': rows })).toEqual([
      'data --columns column_1,label,column_3 --separator ,',
    ])
  })
})

describe('tables of other things than samples', () => {
  test('a number per tag is no dataset', async () => {
    const counts = 'tag\tartists\ttracks\nrock\t40\t612\npop\t68\t510\njazz\t12\t99\n'
    const text = await messageFor({ 'stats/raw/genre.tsv': counts, 'stats/raw/mood.tsv': counts, 'run.py': '' })
    expect(text).toContain('Found no dataset')
    expect(text).not.toContain('analyze stats')
  })

  test('tables in the folders of splits with a column for each class are read together', async () => {
    const table = csv(
      'id,text,anger,joy,fear',
      24,
      (i) => `e${i},text ${i},${i % 2},${Number(i % 3 === 0)},${Number(i % 4 === 0)}`,
    )
    const files = Object.fromEntries(
      ['train', 'dev'].flatMap((split) => ['amh', 'deu'].map((code) => [`t/${split}/${code}.csv`, table])),
    )
    const thrown = await readInMemory(files, { path: '.' }).catch((error: unknown) => error)
    expect((thrown as Error).message).toContain('label: [anger, joy, fear], one_hot: true }')
  })
})

describe('tables of a repository that cannot be read as they are', () => {
  test('lines above the header are named, with the command that deletes them', async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `v${i}, 30.000, "/m/a,/m/${i % 2}"`).join('\n')
    const text = (n: number) => `# made in 2017\n# YTID, start, labels\n${rows(n)}\n`
    const { message, look } = await reported({
      'train_segments.csv': text(40),
      'ids.csv': csv('mid,name', 4, (i) => `m${i},n${i}`),
    })
    expect(message).toContain(
      "train_segments.csv: The first line is not the header: it has fewer cells than the lines below, which have 3. Delete it, for example with: sed '1d; 2s/^[#%]* *//; s/, */,/g' train_segments.csv > train_segments.table.csv",
    )
    expect(look).toEqual(['dataset-balance analyze train_segments.table.csv --label labels --separator ,'])
  })

  test('a whole table without a header is not offered with a single class', async () => {
    const table = (rows: number) =>
      Array.from({ length: rows }, (_, i) => `${(i * 7919) % 4093}\t${(i * 31) % 3001}\t1`).join('\n')
    expect(await offered({ 'news_user.txt': table(300) })).toEqual([])
    // The rows of a larger table may be sorted by their class.
    expect(await offered({ 'news_user.txt': table(3000) })).toEqual(['news_user.txt --columns column_1,column_2,label'])
  })

  test('only the first round of a cross-validation is offered', async () => {
    const round = csv('path,symbol,user', 60, (i) => `../../data/${i}.png,s${i % 4},${i % 25}`)
    const files = Object.fromEntries(
      [1, 2, 3].flatMap((n) => ['train', 'test'].map((split) => [`cv/fold-${n}/${split}.csv`, round])),
    )
    expect(await offered(files)).toEqual(['cv/fold-1 --label symbol'])
  })

  test('folders of documents with the names of classes are offered', async () => {
    const names = ['BuzzFeed', 'PolitiFact'].flatMap((site) =>
      ['Fake', 'Real'].map((word) => `Data/${site}/${word}NewsContent`),
    )
    const files = Object.fromEntries(
      names.flatMap((folder) => Array.from({ length: 12 }, (_, i) => [`${folder}/${i}.json`, '{"a":1}'])),
    )
    expect(await offered({ ...files, 'Data/BuzzFeed/News.txt': 'a\nb\n' })).toEqual([
      ". --pattern '^[^/]+/[^/]+/(?<label>[^/]+)/[^/]+$'",
    ])
  })
})
