import { describe, expect, test } from 'vitest'
import { mediaFolders } from '../../../src/dataset/layouts/media_folders.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

/** So many files of an ending in a folder, whose names begin alike. */
function filesIn(folder: string, count: number, ending: string, start = `${folder.replaceAll('/', '')}x`): string[] {
  return Array.from({ length: count }, (_, i) => `${folder}/${start}${i}.${ending}`)
}

function countsOf(files: readonly string[]): Record<string, number> | undefined {
  const found = mediaFolders(files)
  if (found === undefined) return undefined
  const counts: Record<string, number> = {}
  for (const name of found.classes) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function splitsOf(files: readonly string[]): readonly string[] {
  return [...new Set(mediaFolders(files)?.splits ?? [])].sort()
}

const each = <T>(items: readonly T[], paths: (item: T) => readonly string[]) => items.flatMap(paths)

describe('folders that differ only by the word for a split', () => {
  test.each([
    ['at the end', ['news-bydate-train', 'news-bydate-test'], ['test', 'train']],
    ['in upper case', ['WIDER_TRAIN', 'WIDER_VAL', 'WIDER_TEST'], ['test', 'train', 'val']],
    ['in the middle', ['fruit-train-2020-a', 'fruit-val-2020-a'], ['train', 'val']],
    ['with more behind it', ['Det-train', 'Det-test-dev', 'Det-test-std'], ['test-dev', 'test-std', 'train']],
  ])('%s are splits with the classes in them', (_, folders, splits) => {
    const files = each(folders, (folder) => ['cat', 'dog'].flatMap((name) => filesIn(`${folder}/${name}`, 5, 'png')))
    expect(Object.keys(countsOf(files) ?? {})).toEqual(['cat', 'dog'])
    expect(splitsOf(files)).toEqual(splits)
  })

  test.each([
    ['files', ['nsynth-train', 'nsynth-valid', 'nsynth-test']],
    ['one folder of files', ['nsynth-train/audio', 'nsynth-valid/audio', 'nsynth-test/audio']],
    ['annotations', ['Det-train/annotations', 'Det-val/annotations']],
    ['files, though the words around them differ', ['train-clean-100', 'train-other-500', 'dev-clean', 'test-other']],
  ])('that contain only %s have no classes', (_, folders) => {
    expect(countsOf(each(folders, (folder) => filesIn(folder, 5, 'flac')))).toBeUndefined()
  })

  test('are classes if they differ otherwise', () => {
    expect(countsOf(each(['strength_training', 'yoga', 'running'], (name) => filesIn(name, 5, 'mp4')))).toEqual({
      running: 5,
      strength_training: 5,
      yoga: 5,
    })
  })

  test('folders of hashes and numbered characters below others are samples, not classes', () => {
    const hashes = [1, 2, 3].map((n) => `${n}`.padStart(32, 'a'))
    for (const inner of [hashes, ['character01', 'character02']]) {
      const files = each(['chair', 'table'], (name) => each(inner, (one) => filesIn(`${name}/${one}`, 5, 'obj')))
      expect(Object.keys(countsOf(files) ?? {})).toEqual(['chair', 'table'])
    }
  })

  test('images_background and images_evaluation are not classes', () => {
    const files = each(['images_background/Greek', 'images_evaluation/Tibetan'], (folder) =>
      ['character01', 'character02'].flatMap((name) => filesIn(`${folder}/${name}`, 5, 'png')),
    )
    expect(countsOf(files)).toBeUndefined()
  })
})

test('splits in one folder and class folders in another one are not read as one dataset', () => {
  const files = [
    ...each(['SVM/train/0', 'SVM/train/1', 'SVM/test/0', 'SVM/test/1'], (folder) => filesIn(folder, 5, 'jpg')),
    ...each(['raw/color/scab', 'raw/color/rust', 'raw/segmented/scab', 'raw/segmented/rust'], (folder) =>
      filesIn(folder, 5, 'jpg'),
    ),
  ]
  expect(countsOf(files)).toBeUndefined()
})

describe('folders with parts of the same samples are not classes', () => {
  test('versions of the same pictures', () => {
    const folders = ['color/scab', 'color/rust', 'grayscale/scab', 'grayscale/rust']
    expect(countsOf(each(folders, (folder) => filesIn(folder, 5, 'jpg')))).toBeUndefined()
  })

  test('texts that accompany images', () => {
    const files = each(['training', 'testing'], (split) => [
      ...filesIn(`${split}/image_2`, 9, 'png', '00'),
      ...filesIn(`${split}/label_2`, 9, 'txt', '00'),
      ...filesIn(`${split}/calib`, 9, 'txt', '00'),
      ...filesIn(`${split}/velodyne`, 9, 'bin', '00'),
    ])
    expect(countsOf(files)).toBeUndefined()
  })

  test.each([
    ['two cameras', filesIn('left', 9, 'png', 'frame').concat(filesIn('right', 9, 'png', 'frame'))],
    [
      'some of the persons',
      [...filesIn('Protocol', 9, 'dat', 'subject10'), ...filesIn('Optional', 5, 'dat', 'subject10')],
    ],
    ['all of the persons', ['rest', 'walk', 'run'].flatMap((name) => filesIn(name, 5, 'edf', 'p4'))],
  ])('%s', (_, files) => {
    expect(countsOf(files)).toBeUndefined()
  })

  test.each([
    ['from 0', 'photo_of_it_'],
    ['from anywhere', '1'],
    ['from anywhere, as images', 'img_1'],
  ])('but files that are only numbered %s can be of any class', (_, start) => {
    expect(countsOf(each(['cat', 'dog', 'fox'], (name) => filesIn(name, 10, 'jpg', start)))).toEqual({
      cat: 10,
      dog: 10,
      fox: 10,
    })
  })

  test('but folders that occur in several splits are classes, whatever the names of their files', () => {
    const files = each(['Training', 'Testing'], (split) =>
      each(['glioma', 'no_tumor'], (name) => filesIn(`${split}/${name}`, 5, 'jpg', 'p4')),
    )
    expect(countsOf([...files, 'static/logo.png'])).toEqual({ glioma: 10, no_tumor: 10 })
    expect(splitsOf(files)).toEqual(['test', 'train'])
  })

  test('but they are classes if the config says so', async () => {
    const files = each(['rest', 'walk'], (name) => filesIn(`data/${name}`, 5, 'edf', 'p4'))
    const contents = Object.fromEntries(files.map((path) => [path, '']))
    const { table } = await readInMemory(contents, { labels: { file: 'folders' } })
    expect(table.classes).toEqual(['rest', 'walk'])
  })

  test('in several splits, two cameras are not classes', () => {
    const files = each(['train', 'test'], (split) =>
      each(['cam0', 'cam1'], (name) => filesIn(`${split}/${name}`, 5, 'png')),
    )
    expect(countsOf(files.map((path) => path.replace(/\w+x(\d)/, 'frame$1')))).toBeUndefined()
  })
})

describe('folders of speakers are not classes if the file names contain more', () => {
  const actors = ['01', '02', '03', '04']
  const takes = [1, 2, 3]
  test.each([
    [
      'a number at the end',
      (actor: string, mood: number, take: number) => `Actor_${actor}/03-${mood}-${take}-${actor}`,
    ],
    ['a number in the middle', (actor: string, mood: number, take: number) => `data/${actor}/${mood}_${actor}_${take}`],
    [
      'a word in the middle',
      (actor: string, mood: number, take: number) => `george${actor}/${mood}_george${actor}_${take}`,
    ],
    [
      'a number before words',
      (actor: string, mood: number, take: number) =>
        `s${actor}/s${actor}_${['sad', 'joy', 'calm', 'fear'][mood]}_${take}`,
    ],
  ])('as %s', (_, pathOf) => {
    const files = actors.flatMap((actor) =>
      [0, 1, 2, 3].flatMap((mood) => takes.map((take) => `${pathOf(actor, mood, take)}.wav`)),
    )
    expect(countsOf(files)).toBeUndefined()
  })

  test('as a code before another code', () => {
    const codes = ['AFS', 'AFHL', 'ANS', 'ANHL', 'HAS', 'HAHL']
    const files = ['AF01', 'AF02', 'BM03'].flatMap((one) => codes.map((code) => `KDEF/${one}/${one}${code}.JPG`))
    expect(countsOf(files)).toBeUndefined()
  })

  test.each([
    ['words', (name: string, i: number) => `${name}/${name}_${i}.jpg`, ['cat', 'dog', 'fox']],
    ['numbers', (name: string, i: number) => `${name}/000${name}_0000${i % 3}_000${i}.png`, ['11', '12', '13']],
    [
      'words behind a number',
      (name: string, i: number) => `${name}/v_${name}_g0${i % 3}_c0${i}.avi`,
      ['Archery', 'Bowling'],
    ],
  ])('%s that classes share with their files do not indicate it', (_, pathOf, names) => {
    const files = names.flatMap((name) => Array.from({ length: 9 }, (_, i) => pathOf(name, i)))
    expect(Object.keys(countsOf(files) ?? {})).toEqual(names)
  })
})

describe('numbered folders', () => {
  test.each([
    ['of three digits', Array.from({ length: 12 }, (_, i) => `${i}`.padStart(3, '0'))],
    ['of thousands', ['00000', '01000', '02000', '03000']],
    ['of two hexadecimal digits', Array.from({ length: 40 }, (_, i) => i.toString(16).padStart(2, '0'))],
  ])('%s that only distribute the files are not classes', (_, names) => {
    expect(countsOf(each(names, (name) => filesIn(`small/${name}`, 5, 'mp3')))).toBeUndefined()
  })

  test.each([
    ['digits', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
    ['of two digits', ['00', '01', '02', '03', '04']],
    ['of five digits', ['00000', '00001', '00002', '00003']],
    ['with gaps', ['000', '007', '030']],
  ])('%s are classes', (_, names) => {
    expect(Object.keys(countsOf(each(names, (name) => filesIn(name, 5, 'png'))) ?? {})).toEqual(names)
  })
})

describe('folders of letters', () => {
  test('contain the classes, which may be deeper', () => {
    const folders = ['a/abbey', 'a/airport', 'b/bar', 'c/church/indoor', 'c/church/outdoor']
    expect(Object.keys(countsOf(each(folders, (folder) => filesIn(folder, 5, 'jpg'))) ?? {})).toEqual([
      'abbey',
      'airport',
      'bar',
      'church/indoor',
      'church/outdoor',
    ])
  })

  test('are classes themselves if the letters are the classes', () => {
    const files = each(['A/user_1', 'A/user_2', 'B/user_1', 'B/user_2'], (folder) => filesIn(folder, 5, 'jpg'))
    expect(countsOf(files)).toEqual({ A: 10, B: 10 })
  })
})

test('folders of recordings whose pieces have the same code are not classes', () => {
  const codes = ['Ses01F_impro01', 'Ses01F_impro02', 'Ses01M_script01_1']
  const files = codes.flatMap((code) => [0, 1, 2, 3].map((i) => `wav/${code}/${code}_F00${i}.wav`))
  expect(countsOf(files)).toBeUndefined()
  expect(countsOf(each(['b1_k2', 'c1_k3'], (name) => filesIn(name, 4, 'wav', 'x')))).toEqual({ b1_k2: 4, c1_k3: 4 })
})

test('folders with one text each that has the name of the folder are not classes', () => {
  expect(countsOf(['cat', 'dog', 'fox'].map((name) => `${name}/urls_${name}.txt`))).toBeUndefined()
  expect(countsOf(['cat', 'dog', 'fox'].map((name) => `${name}/1.txt`))).toEqual({ cat: 1, dog: 1, fox: 1 })
})

test('lists of the samples of each split are not samples', () => {
  const names = ['COVID', 'NonCOVID']
  expect(
    countsOf(each(names, (name) => ['train', 'val', 'test'].map((split) => `${name}/${split}CT_${name}.txt`))),
  ).toBeUndefined()
  expect(countsOf(each(names, (name) => [`${name}/training_day.txt`, `${name}/1.txt`]))).toEqual({
    COVID: 2,
    NonCOVID: 2,
  })
})

test('classes are below people, even if folders between them only name the kind of files', () => {
  const files = each(['M003', 'W009'], (person) =>
    each(['angry', 'sad'], (mood) =>
      each(['level_1', 'level_2'], (level) => filesIn(`${person}/video/front/${mood}/${level}`, 3, 'mp4')),
    ),
  )
  expect(countsOf(files)).toEqual({ angry: 12, sad: 12 })
})

describe('next to class folders', () => {
  test('a text file does not prevent the folders below from being the classes', () => {
    const files = each(['enron1', 'enron2'], (folder) => [
      ...filesIn(`${folder}/ham`, 20, 'txt'),
      ...filesIn(`${folder}/spam`, 20, 'txt'),
      `${folder}/Summary.txt`,
    ])
    expect(countsOf(files)).toEqual({ ham: 40, spam: 40 })
  })

  test('images/ of other splits contains samples without a label', () => {
    const files = [
      ...filesIn('train/n01/images', 6, 'JPEG'),
      ...filesIn('train/n02/images', 7, 'JPEG'),
      ...filesIn('val/images', 4, 'JPEG'),
      ...filesIn('test/images', 3, 'JPEG'),
    ]
    expect(countsOf(files)).toEqual({ n01: 6, n02: 7, '': 7 })
    expect(splitsOf(files)).toEqual(['test', 'train', 'val'])
  })

  test.each(['_background_noise_', 'images'])('%s is not a class, which is reported', async (folder) => {
    const files = ['yes', 'no', folder].flatMap((name) => filesIn(name, 5, 'png'))
    const dataset = await readInMemory(Object.fromEntries(files.map((path) => [`data/${path}`, ''])))
    expect(dataset.table.classes).toEqual(['no', 'yes'])
    expect(dataset.notes.map(({ message }) => message).join('\n')).toContain(
      `Ignored 5 files in folders without classes or samples: '${folder}'`,
    )
  })
})

test.each([[['images', 'uploads']], [['photos', 'drawings', 'covers']], [['gallery', 'avatars']]])(
  '%s contain the pictures of a website',
  (folders) => {
    expect(countsOf(each(folders, (folder) => filesIn(folder, 5, 'jpg')))).toBeUndefined()
  },
)

describe('classes whose names combine two things', () => {
  const moods = ['angry', 'sad', 'happy']
  const pathsFor = (names: readonly string[]) => names.flatMap((name) => filesIn(name, 3, 'wav'))
  const inData = (files: readonly string[]) => Object.fromEntries(files.map((path) => [`data/${path}`, '']))

  test('are reported, with the line that separates them', async () => {
    const files = inData(pathsFor(['OAF', 'YAF'].flatMap((speaker) => moods.map((mood) => `${speaker}_${mood}`))))
    const dataset = await readInMemory(files)
    expect(dataset.table.classes).toHaveLength(6)
    const message = dataset.notes.map((one) => one.message).join('\n')
    expect(message).toContain("'OAF', 'YAF' followed by 'angry', 'happy', 'sad'")
    const [line = ''] = linesIn(message)
    const { table } = await readWithLine(files, line)
    expect(table.classes).toEqual(['angry', 'happy', 'sad'])
    expect(table.groups?.names).toEqual(['OAF', 'YAF'])
  })

  test('are not reported if the parts combine by chance', async () => {
    const dataset = await readInMemory(inData(pathsFor(['apple_scab', 'apple_rust', 'corn_blight', 'corn_rust'])))
    expect(dataset.notes.map(({ message }) => message).join('\n')).not.toContain('two parts')
  })
})

describe('folders that are no classes next to others', () => {
  test('contain the splits of another dataset', () => {
    const masks = each(['TRAIN', 'VAL', 'TEST'], (split) => filesIn(`masks/${split}`, 6, 'jpg'))
    const files = [...filesIn('yes', 12, 'jpg'), ...filesIn('no', 10, 'jpg'), ...masks]
    expect(countsOf(files)).toEqual({ yes: 12, no: 10 })
  })

  test('only divide many files by the start of their names', () => {
    const files = each(['A', 'B', 'C'], (one) =>
      each(['A', 'B'], (two) => filesIn(`lmd/${one}/${two}/TR${one}${two}`, 5, 'jpg')),
    )
    expect(countsOf(files)).toBeUndefined()
  })
})
