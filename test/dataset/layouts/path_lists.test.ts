import { describe, expect, test } from 'vitest'
import type { LabelSettings } from '../../../src/config/index.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

/** So many lines, each made of its number. */
function lines(count: number, line: (i: number) => string, ending = '\n'): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}${ending}`).join('')
}

const LIST = lines(12, (i) => `glass${i}.jpg ${(i % 3) + 1}`)

const notesOf = ({ notes }: Awaited<ReturnType<typeof readInMemory>>) => notes.map(({ message }) => message)

describe('lists of paths and labels', () => {
  test('are found: the path is the id', async () => {
    const { table, layout } = await readInMemory({ 'data/one-indexed-files.txt': LIST })
    expect(table).toMatchObject({ size: 12, classes: ['1', '2', '3'] })
    expect([...(table.lines ?? [])].slice(0, 3)).toEqual([1, 2, 3])
    expect(layout).toMatchObject({
      kind: 'path-list',
      stableIds: true,
      settings: ['file: one-indexed-files.txt', 'format: path-list', 'id: path', 'label: label'],
    })
  })

  test('are read if the path is the list itself', async () => {
    expect((await readInMemory({ 'data/x.txt': LIST }, { path: 'data/x.txt' })).table.size).toBe(12)
  })

  test('of splits are one dataset, and other lists next to them are separate', async () => {
    const files = Object.fromEntries(
      ['train', 'val', 'test'].map((split, s) => [
        `data/notrash_${split}.txt`,
        lines(6, (i) => `g${s}${i}.jpg ${i % 2}`),
      ]),
    )
    const { table } = await readInMemory(files)
    expect(table).toMatchObject({ size: 18, classes: ['0', '1'] })
    expect(table.splits?.names).toEqual(['test', 'train', 'val'])
    await expect(readInMemory({ ...files, 'data/all.txt': LIST })).rejects.toThrow(
      'samples:\ndataset-balance analyze data/all.txt',
    )
    const reported = await readInMemory(
      { ...files, 'data/all.txt': LIST },
      { labels: { file: 'notrash_*.txt', format: 'path-list' } },
    )
    expect(reported.table.size).toBe(18)
  })

  test('of a small split belong to the others even if no label repeats, and one without labels is named', async () => {
    const files = { 'data/train.txt': LIST, 'data/val.txt': 'a.jpg 1\nb.jpg 2\n', 'data/test.txt': 'c.jpg\nd.jpg\n' }
    const dataset = await readInMemory(files)
    expect(dataset.table.size).toBe(14)
    expect(notesOf(dataset)).toContainEqual("Ignored 1 list without labels like those of the other lists: 'test.txt'")
  })

  test.for([
    ['tabs', (i: number) => `my dir/a ${i}.jpg\t${i % 2 ? 'golden retriever' : 'cat'}`],
    ['commas', (i: number) => `my dir/a ${i}.jpg, ${i % 2 ? 'golden retriever' : 'cat'}`],
    ['semicolons', (i: number) => `my dir/a ${i}.jpg;${i % 2 ? 'golden retriever' : 'cat'}`],
    ['quotes', (i: number) => `"my dir/a ${i}.jpg" ${i % 2 ? 'dog' : 'cat'}`],
    ['quotes and commas', (i: number) => `"my dir/a ${i}.jpg",${i % 2 ? 'dog' : 'cat'}`],
    ['spaces in the path', (i: number) => `my dir/a ${i}.jpg ${i % 2 ? 'dog' : 'cat'}`],
    ['several spaces', (i: number) => `my dir/a ${i}.jpg    ${i % 2 ? 'dog' : 'cat'}  `],
  ] as const)('can be separated by %s', async ([, line]) => {
    const { 'my dir/a 0.jpg': first, 'my dir/a 1.jpg': second } = labelsById(
      await readInMemory({ 'data/list.txt': lines(24, line) }),
    )
    expect([first, second]).toEqual(['cat', expect.stringMatching(/^(?:dog|golden retriever)$/)])
  })

  test('can have a byte order mark, CRLF, blank lines, comments and a header', async () => {
    const list = `\ufeff# made by hand\r\nimage label\r\n${lines(9, (i) => `a\\${i}.jpg ${i % 2}`, '\r\n')}\r\n\r\n`
    const dataset = await readInMemory({ 'data/train.lst': list })
    expect(dataset.table).toMatchObject({ size: 9, classes: ['0', '1'] })
    expect(dataset.table.lines?.[0]).toBe(3)
    expect(notesOf(dataset)).toEqual([
      "Treated the first line of data/train.lst as a header: 'image label'",
      'Ignored 1 line of data/train.lst because it starts with #',
    ])
  })

  test('can have numbers between the path and the label, which are kept', async () => {
    const dataset = await readInMemory({ 'data/train.txt': lines(9, (i) => `v${i}.mp4 ${100 + i} ${i % 2}`) })
    expect(labelsById(dataset)).toMatchObject({ 'v0.mp4': '0', 'v1.mp4': '1' })
    expect([...(await dataset.records()).rows][1]).toEqual(['v1.mp4', '1', '101'])
  })

  test('can name files without their extensions', async () => {
    const images = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`data/images/pic${i}.jpg`, `${i}`]))
    const list = lines(9, (i) => `pic${i} ${i % 2}`)
    expect((await readInMemory({ ...images, 'data/list.txt': list })).layout.kind).toBe('path-list')
    await expect(readInMemory({ 'data/list.txt': list })).rejects.toThrow('Found no dataset')
  })

  test('may have labels with spaces after ids that are file names without their endings', async () => {
    const names = ['707-320', 'Boeing 737-200', 'A320', 'Cessna 172']
    const images = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`data/images/00343${10 + i}.jpg`, '']))
    const list = lines(12, (i) => `00343${10 + i} ${names[i % 4]}`)
    const { table, layout } = await readInMemory({ 'data/images_variant.txt': list, ...images })
    expect(table).toMatchObject({ size: 12, classes: ['707-320', 'A320', 'Boeing 737-200', 'Cessna 172'] })
    expect(layout.kind).toBe('path-list')
  })

  test.each([
    ['boxes', (i: number) => `00343${10 + i} 59 2 1301 ${i % 2}`],
    ['several labels', (i: number) => `00343${10 + i} a${i & 1 ? ' b' : ''}${i & 2 ? ' c' : ''}${i & 4 ? ' d' : ''}`],
    ['a name and a box', (i: number) => `00343${10 + i} cat 0 ${i % 2} 10 20`],
    ['cells', (i: number) => `00343${10 + i} a\t${i % 2}\tb`],
    ['sentences that do not repeat', (i: number) => `00343${10 + i} the speaker says sentence ${i}`],
  ])('are not ids with %s', async (_, line) => {
    const images = Object.fromEntries(Array.from({ length: 24 }, (__, i) => [`data/00343${10 + i}.jpg`, '']))
    await expect(readInMemory({ 'data/lines.txt': lines(24, line), ...images })).rejects.toThrow(/Found no dataset/)
  })

  test('a line with very many cells is read quickly', async () => {
    const long = `${'a.jpg '.repeat(100_000)}0\n`
    const start = performance.now()
    const { table } = await readInMemory(
      { 'data/x.txt': `${LIST}${long}` },
      { labels: { file: 'x.txt', format: 'path-list' } },
    )
    expect(table.size).toBe(13)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('take precedence over the folders of their images', async () => {
    const images = ['n01', 'n02'].flatMap((folder) => Array.from({ length: 6 }, (_, i) => `images/${folder}/${i}.JPEG`))
    const files = Object.fromEntries(images.map((path) => [`data/${path}`, path]))
    const list = images.map((path) => `${path} ${path.includes('n02') ? 1 : 0}\n`).join('')
    const dataset = await readInMemory({ ...files, 'data/train.txt': list, 'data/synset_words.txt': 'n01 a\nn02 b\n' })
    expect(dataset.table).toMatchObject({ size: 12 })
    expect(dataset.layout.kind).toBe('path-list')
  })

  test('a line without a label is an error with its number', async () => {
    await expect(readInMemory({ 'data/list.txt': `${LIST}oops.jpg\n` })).rejects.toThrow(
      "data/list.txt:13: Expected a path and its label, found 'oops.jpg'",
    )
  })

  test.for([
    ['requirements.txt', 'numpy==1.2\ntorch>=2.0\nfoo.bar 1.0\n'],
    ['README.txt', 'This is a.jpg of a dog\nand so is b.jpg a dog\nsee docs\nfor more\n'],
    ['LICENSE', 'MIT License\n\nPermission is hereby granted, free of charge\n'],
    ['words.txt', 'the\nof\nand\n'],
    ['boxes.txt', '1 0.5 0.5 0.1 0.1\n1 0.4 0.4 0.2 0.2\n'],
    ['paths.txt', lines(9, (i) => `images/${i}.jpg`)],
    ['copies.txt', lines(24, (i) => `a${i}.jpg b${i % 4}.jpg`)],
    ['sums.txt', lines(24, (i) => `d41d8cd98f00b204e${i} a${i}.jpg`)],
    ['sizes.txt', lines(24, (i) => `a${i}.jpg ${1000 + i}`)],
    ['regression.txt', lines(24, (i) => `a${i}.jpg ${i / 8}`)],
    ['boxes_of_images.txt', lines(24, () => 'a.jpg 1 2 3 4 0')],
    ['empty.txt', ''],
  ])('%s is not one', async ([name, text]) => {
    await expect(readInMemory({ [`data/${name}`]: text ?? '' })).rejects.toThrow('Found no dataset')
    await expect(readInMemory({ [`data/${name}`]: text ?? '' }, { path: `data/${name}` })).rejects.toThrow(
      'Cannot detect the format from the extension',
    )
  })
})

describe('class names next to a list', () => {
  const read = (names: string, { first = 0, file = 'classes.txt', count = 2 } = {}) =>
    readInMemory({ 'data/list.txt': lines(24, (i) => `a${i}.jpg ${(i % count) + first}`), [`data/${file}`]: names })

  test.for([
    ['by line from 0', 'cat\ndog\n', {}, ['names: classes.txt']],
    ['by line from 0, with one more', 'cat\ndog\nbird\n', {}, ['names: classes.txt']],
    ['by line from 1', 'cat\ndog\n', { first: 1 }, ["map: { '1': cat, '2': dog }"]],
    ['by number', '2 dog\n1 cat\n', { first: 1, file: 'classInd.txt' }, ['names: classInd.txt']],
    ['of WordNet', 'n01440764 cat\nn01443537 dog\n', { file: 'synset_words.txt' }, ['names: synset_words.txt']],
  ] as const)(
    'are matched %s, which is reported, and the settings give the same result',
    async ([, names, options, line]) => {
      const dataset = await read(names, options)
      expect(dataset.table.classes.filter((name) => name !== 'bird')).toEqual(['cat', 'dog'])
      expect(notesOf(dataset)[0]).toContain('Read the class names from ')
      expect(dataset.layout.settings.slice(-1)).toEqual(line)
    },
  )

  test('by line are uncertain if the numbers start at 1 and there are more names', async () => {
    const dataset = await read('cat\ndog\nbird\n', { first: 1 })
    expect(dataset.table.classes).toEqual(['1', '2'])
    expect(notesOf(dataset)).toEqual([
      'Kept the labels as numbers because it is not clear which name in classes.txt belongs to which number. ' +
        'If the first name belongs to 0, set `labels: { names: classes.txt }`',
    ])
  })

  test('are those from the file in the config, counted from 0', async () => {
    const files = {
      'data/list.txt': lines(24, (i) => `a${i}.jpg ${(i % 2) + 1}`),
      'data/classes.txt': 'cat\ndog\nbird\n',
    }
    const { table } = await readInMemory(files, { labels: { names: 'classes.txt' } })
    expect(table.classes).toEqual(['bird', 'cat', 'dog'])
  })

  test('of WordNet replace its ids as labels', async () => {
    const { table } = await readInMemory({
      'data/list.txt': lines(24, (i) => `a${i}.jpg ${i % 2 ? 'n01440764' : 'n01443537'}`),
      'data/synset_words.txt': 'n01440764 tench, Tinca tinca\nn01443537 goldfish\nn01484850 shark\n',
    })
    expect(table.classes).toEqual(['goldfish', 'shark', 'tench, Tinca tinca'])
  })

  test('that do not agree are an error', async () => {
    await expect(
      readInMemory({
        'data/list.txt': LIST,
        'data/classes.txt': '1 a\n2 b\n3 c\n',
        'data/mapping.txt': '1 c\n2 b\n3 a\n',
      }),
    ).rejects.toThrow(
      'Found two files with different class names: classes.txt and mapping.txt. Set the one to use, for example `labels: { names: classes.txt }`',
    )
  })
})

describe('the number of samples at the start of a list', () => {
  const rows = (count: number) => lines(count, (i) => `img/a${i}.jpg        ${i % 3}`)

  test('is not a sample, and neither is the header below it', async () => {
    const dataset = await readInMemory({ 'data/list.txt': `24\nimage_name  category_label\n${rows(24)}` })
    expect(dataset.table).toMatchObject({ size: 24, classes: ['0', '1', '2'] })
    expect(dataset.table.lines?.[0]).toBe(3)
    expect(notesOf(dataset)).toEqual([
      "Treated the first line of data/list.txt as the number of samples: '24'",
      "Treated the second line of data/list.txt as a header: 'image_name  category_label'",
    ])
  })

  test('is reported if it is different', async () => {
    const dataset = await readInMemory({ 'data/list.txt': `30\n${rows(24)}` })
    expect(dataset.table.size).toBe(24)
    expect(notesOf(dataset)[0]).toMatch(/: '30', but the file has 24$/)
  })
})

describe('a list of paths and splits', () => {
  test.each([
    ['words', (i: number) => ['train', 'val', 'test'][i % 3]],
    ['codes', (i: number) => i % 3],
  ])('in %s is not a dataset, and is named next to the one whose split it contains', async (_, split) => {
    const partition = lines(12, (i) => `glass${i}.jpg ${split(i)}`)
    const dataset = await readInMemory({ 'data/labels.txt': LIST, 'data/list_eval_partition.txt': partition })
    expect(dataset.table).toMatchObject({ size: 12, classes: ['1', '2', '3'] })
    expect(notesOf(dataset)[0]).toContain(
      "Ignored 1 list that assigns a split to each path: 'list_eval_partition.txt'. To use these splits, write paths, labels and splits as columns of one CSV file.",
    )
  })

  test('does not affect classes if one is named like a split', async () => {
    const list = lines(24, (i) => `a${i}.jpg ${i % 2 ? 'train' : 'bus'}`)
    expect((await readInMemory({ 'data/list.txt': list })).table.classes).toEqual(['bus', 'train'])
  })
})

describe('a list with a column for each attribute', () => {
  const header = 'Smiling Male  Young'
  const rows = lines(12, (i) => `${i}.jpg ${i % 2 ? ' 1' : '-1'} -1  1`)
  const labels: Partial<LabelSettings> = {
    ...{ file: 'attr.txt', format: 'path-list', label: ['Smiling', 'Male', 'Young'], oneHot: true },
    map: new Map([['-1', '0']]),
  }

  test.each([
    ['a number and a header', `12\n${header}\n${rows}`],
    ['a header alone', `${header}\n${rows}`],
    ['a header that names the paths too', `image ${header}\n${rows}`],
  ])('is read by its settings, below %s', async (_, list) => {
    const { table } = await readInMemory({ 'data/attr.txt': list }, { labels })
    expect(table).toMatchObject({ size: 12, classes: ['Male', 'Smiling', 'Young'] })
  })

  test('is suggested with the line that reads it', async () => {
    await expect(readInMemory({ 'data/attr.txt': `12\n${header}\n${rows}` })).rejects.toThrow(
      "list of paths with 3 attributes (-1 or 1), such as 'Smiling', 'Male', 'Young', 12 samples, with these lines in `.github/dataset-balance.yml`:\n" +
        'data: { dataset_path: data }\n' +
        "labels: { file: attr.txt, format: path-list, label: [Smiling, Male, Young], map: { '-1': '0' }, one_hot: true }",
    )
  })
})
