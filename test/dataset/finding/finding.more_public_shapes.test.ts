import { describe, expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'
import { classSizes, messageFor, readByOffers } from '../../support/offers.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** So many files with names by their numbers. */
function filesBy(size: number, pathOf: (i: number) => string, text: (i: number) => string = () => 'x'): Files {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [pathOf(i), text(i)]))
}

const lines = (size: number, line: (i: number) => string) =>
  Array.from({ length: size }, (_, i) => `${line(i)}\n`).join('')

describe('folders', () => {
  test('with names of classes are not those of senders, whatever else the names of their files have', async () => {
    const files = {
      ...filesBy(30, (i) => `a/ham/${i}.200${i % 3}.x.ham.txt`),
      ...filesBy(15, (i) => `a/spam/${i}.200${i % 3}.y.spam.txt`),
    }
    expect(classSizes(await readInMemory(files, { path: '.' }))).toEqual({ ham: 30, spam: 15 })
  })

  test('with the same files below: the deepest folders are offered first', async () => {
    const files = {
      ...filesBy(24, (i) => `GoodImg/Bmp/Sample00${i % 3}/img00${i % 3}-${1000 + 9 * i}.png`),
      ...filesBy(24, (i) => `BadImag/Bmp/Sample00${i % 3}/img00${i % 3}-${1000 + 9 * i}.png`),
    }
    const [deepest] = await readByOffers(files)
    expect(deepest).toEqual({ Sample000: 16, Sample001: 16, Sample002: 16 })
  })

  test('image and label, with a list of boxes in label', async () => {
    const list = lines(40, (i) => `happy_${i}.jpg 0 59 59 ${200 + i} 127 94.45 ${i % 3}`)
    const message = await messageFor({ ...filesBy(40, (i) => `image/happy_${i}.jpg`), 'label/label.lst': list })
    expect(message).toContain("'label/label.lst' has 8 cells per line")
  })
})

describe('tables', () => {
  test('whose extension goes on', async () => {
    const data = lines(60, (i) => `0,tcp,${i},${i / 7},${['normal.', 'smurf.'][i % 2]}`)
    expect(await readByOffers({ 'kdd.data_10_percent': data })).toEqual([{ 'normal.': 30, 'smurf.': 30 }])
  })

  test('with several codes, next to one that explains codes', async () => {
    const files = {
      'class_map.csv': csv('component_type,label', 20, (i) => `root,${i}`),
      'train.csv': csv('image_id,root,vowel,consonant', 60, (i) => `T_${i},${i % 5},${i % 4},${i % 3}`),
    }
    expect((await readByOffers(files)).map((sizes) => Object.keys(sizes).length).sort()).toEqual([3, 4, 5])
  })

  test('with uncertain flags, of which one is named like a label', async () => {
    const flag = (i: number) => ['1.0', '0.0', '-1.0', ''][i % 4]
    const files = {
      'train.csv': csv('Path,No Finding,Edema,Fracture', 60, (i) => `p/${i}.jpg,${flag(i)},${flag(i + 1)},1.0`),
    }
    expect(linesIn(await messageFor(files)).join()).toContain("map: { '-1.0': '0', '': '0' }, one_hot: true }")
  })

  test('with a last column of 0 and 1, although another column is named like a disease', async () => {
    const files = {
      'a.csv': csv('age,heart_disease,bmi,stroke', 60, (i) => `${i + 0.5},${i % 2},${i / 7},${i % 3 === 0 ? 1 : 0}`),
    }
    expect(await readByOffers(files)).toEqual([
      { 0: 30, 1: 30 },
      { 0: 40, 1: 20 },
    ])
  })

  test('with a column that is mostly empty', async () => {
    const row = (i: number) => `u${i},${['healthy', 'ill'][i % 2]},${i < 6 ? ['cold', 'flu'][i % 2] : ''}`
    const [, first] = linesIn(await messageFor({ 'a.csv': csv('uuid,status,diagnosis_1', 60, row) }))
    expect(first).toContain('--label status')
  })

  test('with many semicolons and a comma in the header', async () => {
    const files = {
      'a.csv': csv(
        'File;Annotation tag;X;Y;W;Occluded,Other',
        30,
        (i) => `${i}.png;${['stop', 'go'][i % 2]};${i};1;2;0,0`,
      ),
    }
    expect(await readByOffers(files)).toEqual([{ go: 15, stop: 15 }])
  })

  test('with several header rows have no command', async () => {
    const head = ',album,album,artist,set,set\n,title,type,name,split,subset\ntrack_id,,,,,\n'
    const message = await messageFor({ 'm/tracks.csv': head + lines(30, (i) => `${i},t${i % 3},a,n,b,c`) })
    expect(message).toContain('below 3 header rows')
    expect(linesIn(message).filter((line) => !line.includes('COLUMN'))).toEqual([])
  })

  test('with fractions as the target are asked about', async () => {
    const files = { 'train.csv': csv('id,target', 60, (i) => `${i},${['0.0', '0.16666666', '0.5'][i % 3]}`) }
    expect(await messageFor(files)).toContain("The values of 'target' are decimal numbers")
  })

  test('of two splits that do not start alike', async () => {
    const row = (i: number) => `t${i},${['A', 'B'][i % 2]}`
    const files = { 'shared_task_dev.csv': csv('text,label', 12, row), 'train.csv': csv('text,label', 30, row) }
    expect(classSizes(await readInMemory(files, { path: '.' }))).toEqual({ A: 21, B: 21 })
  })

  test('whose extension is the split, with blanks between the cells', async () => {
    const rows = (size: number) => lines(size, (i) => `${i} 1 2 3 4 5 6 7 8 ${1 + (i % 4)}`)
    const message = await messageFor({ 'shuttle.trn': rows(40), 'shuttle.tst': rows(20) })
    expect(message).toContain(' s=train shuttle.trn s=test shuttle.tst > labels.csv')
    expect(linesIn(message)).toEqual([
      'dataset-balance analyze labels.csv --columns column_1,column_2,column_3,column_4,column_5,column_6,column_7,column_8,column_9,label,split --split-column split',
    ])
  })
})

describe('files that must be converted', () => {
  const LINES: readonly (readonly [string, Files, string])[] = [
    [
      'parsed sentences',
      { 'trees/train.txt': lines(40, (i) => `(${i % 5} (2 It) (4 works))`) },
      'NF { print NR "," substr($1, 2) }',
    ],
    [
      'rows with names',
      {
        'datatraining.txt': `"date","Light","Occupancy"\n${lines(30, (i) => `"${i}","2015-02-0${i}",${i / 7},${i % 2}`)}`,
      },
      'analyze datatraining.csv --label Occupancy',
    ],
    [
      'signed labels',
      {
        'm_train.labels': lines(40, (i) => String((i % 2) * 2 - 1)),
        'm_valid.labels': lines(20, (i) => String((i % 2) * 2 - 1)),
      },
      's=train m_train.labels s=val m_valid.labels > labels.csv',
    ],
    [
      'nested labels in JSON lines',
      {
        'train.odgt': lines(20, (i) => `{"ID": "${i}", "boxes": [{"tag": "${['person', 'mask'][i % 2]}", "x": [1]}]}`),
      },
      "train.odgt has labels named 'tag'",
    ],
    [
      'one number per file',
      {
        ...filesBy(40, (i) => `images/S0${10 + (i % 20)}/001/S0${10 + (i % 20)}_001_0${i}.png`),
        ...filesBy(
          20,
          (i) => `Emotion/S0${10 + i}/001/S0${10 + i}_001_emotion.txt`,
          (i) => `   ${i % 7}.0000000e+00\n`,
        ),
      },
      ' Emotion/*/001/*.txt > labels.csv',
    ],
    [
      'names that share all but the first word',
      {
        'd/plot.tok.gt9.5000': lines(30, (i) => `a text ${i}`),
        'd/quote.tok.gt9.5000': lines(30, (i) => `a text ${i}`),
      },
      "'d/plot.tok.gt9.5000', 'd/quote.tok.gt9.5000' may each contain one class",
    ],
    [
      'numbered files',
      filesBy(
        3,
        (i) => `batch${i + 1}.dat`,
        () => lines(30, (i) => `${1 + (i % 6)} 1:15596.${i} 2:1.8`),
      ),
      ' batch1.dat batch2.dat batch3.dat > batch1.csv',
    ],
    [
      'tables inside of ARFF',
      {
        'a.arff':
          '@relation a\n@attribute rel relational\n@attribute x numeric\n@end rel\n@attribute c {A,B}\n@data\n"1\\n2",A\n',
      },
      'some of which contain tables. Convert it to CSV first.',
    ],
  ]

  test.each(LINES)('%s', async (_, files, text) => {
    expect((await messageFor(files)).replaceAll("'train.odgt'", 'train.odgt')).toContain(text)
  })

  test('several sets of nested labels', async () => {
    const json = JSON.stringify([Array.from({ length: 12 }, (_, i) => ({ emotion: ['joy', 'fear'][i % 2] }))])
    expect(linesIn(await messageFor({ 'a/a_train.json': json, 'b/b_train.json': json }))).toHaveLength(2)
  })

  test('names of XML files', async () => {
    const files = filesBy(60, (i) => `blogs/${1000 + i * 7}.${['male', 'female'][i % 2]}.x.xml`)
    expect(await readByOffers(files)).toContainEqual({ female: 30, male: 30 })
  })
})
