import type { Files } from './bare_repository.ts'

/** A typical repository, and the expected result of the tool in its root. */
export interface Repository {
  readonly name: string
  readonly files: Files
  /** The classes that are read without further settings. */
  readonly counts?: Readonly<Record<string, number>>
  /** If several datasets are possible, or a setting is required: the classes that each suggested line gives. */
  readonly offers?: readonly Readonly<Record<string, number>>[]
  /** Text that must be in the message. */
  readonly says?: readonly RegExp[]
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

function rows(header: string, count: number, row: (i: number) => string): string {
  return `${[header, ...numbers(count).map(row)].filter((line) => line !== '').join('\n')}\n`
}

function media(count: number, path: (i: number) => string): Record<string, string> {
  return Object.fromEntries(numbers(count).map((i) => [path(i), `bytes of ${path(i)}`]))
}

const CODE: Files = { 'src/train.py': 'import sys\n', 'README.md': '# A dataset\n', LICENSE: 'MIT\n', 'setup.py': '' }

function voc(name: string, label: string): string {
  return `<annotation><filename>${name}</filename><object><name>${label}</name></object></annotation>`
}

const words = ['red', 'green', 'blue', 'black', 'white', 'pink']
const word = (i: number) => words[i % words.length]

export const REPOSITORIES: readonly Repository[] = [
  {
    name: 'code next to a table with a column of labels',
    files: {
      ...CODE,
      'classifier/final.py': '',
      'classifier/features.py': '',
      'lexicons/hatebase.csv': 'word,score\nbad,1\nworse,2\n',
      'data/labeled_data.csv': rows('id,count,class,tweet', 30, (i) => `${i},3,${i % 3},"a tweet, ${i}"`),
      'data/readme.md': '',
    },
    counts: { 0: 10, 1: 10, 2: 10 },
  },
  {
    name: 'a table that refers to the images of another folder',
    files: {
      ...media(24, (i) => `images/p${i}.jpg`),
      ...media(4, (i) => `test/t${i}.jpg`),
      'python/a.py': '',
      'data/legend.csv': rows(
        'user.id,image,emotion',
        24,
        (i) => `${600 + (i % 3)},p${i}.jpg,${i % 2 ? 'sad' : 'happy'}`,
      ),
    },
    counts: { happy: 12, sad: 12 },
  },
  {
    name: 'Pascal VOC in lower case beside the same boxes as a table',
    files: {
      ...CODE,
      ...media(12, (i) => `images/raccoon-${i}.jpg`),
      ...Object.fromEntries(
        numbers(12).map((i) => [`annotations/raccoon-${i}.xml`, voc(`raccoon-${i}.jpg`, i % 2 ? 'raccoon' : 'fox')]),
      ),
      'data/raccoon_labels.csv': rows(
        'filename,width,height,class,xmin,ymin,xmax,ymax',
        12,
        (i) => `raccoon-${i}.jpg,650,417,${i % 2 ? 'raccoon' : 'fox'},81,88,522,408`,
      ),
    },
    offers: [
      { raccoon: 6, fox: 6 },
      { raccoon: 6, fox: 6 },
    ],
    says: [/annotations/, /raccoon_labels\.csv/],
  },
  {
    name: 'Pascal VOC below, with a picture at the root',
    files: {
      ...CODE,
      'example.jpg': '',
      ...media(9, (i) => `BCCD/JPEGImages/B_${i}.jpg`),
      ...Object.fromEntries(
        numbers(9).map((i) => [`BCCD/Annotations/B_${i}.xml`, voc(`B_${i}.jpg`, i % 3 ? 'RBC' : 'WBC')]),
      ),
      'BCCD/ImageSets/Main/train.txt': rows('', 6, (i) => `B_${i}`),
      'BCCD/ImageSets/Main/test.txt': 'B_6\nB_7\nB_8\n',
    },
    counts: { RBC: 6, WBC: 3 },
  },
  {
    name: 'tasks of paired texts and labels',
    files: Object.fromEntries(
      ['emotion', 'irony'].flatMap((task) => [
        ...['train', 'val', 'test'].flatMap((split) => [
          [`datasets/${task}/${split}_text.txt`, rows('', 8, (i) => `text ${i} of ${split}`)],
          [`datasets/${task}/${split}_labels.txt`, rows('', 8, (i) => String(i % 2))],
        ]),
        [`datasets/${task}/mapping.txt`, `0\tnot ${task}\n1\t${task}\n`],
      ]),
    ),
    offers: [
      { 'not emotion': 12, emotion: 12 },
      { 'not irony': 12, irony: 12 },
    ],
  },
  {
    name: 'one JSON file with a list of pairs for each split',
    files: {
      ...CODE,
      'data/data_full.json': JSON.stringify({
        train: numbers(20).map((i) => [`question ${i}`, word(i % 4)]),
        val: numbers(8).map((i) => [`value ${i}`, word(i % 4)]),
        oos_train: numbers(4).map((i) => [`odd ${i}`, 'oos']),
      }),
    },
    counts: { red: 7, green: 7, blue: 7, black: 7, oos: 4 },
  },
  {
    name: 'train.csv and test.csv next to a list of the categories',
    files: {
      ...CODE,
      'banking_data/train.csv': rows('text,category', 20, (i) => `"question, ${i}",${word(i % 4)}`),
      'banking_data/test.csv': rows('text,category', 8, (i) => `"other, ${i}",${word(i % 4)}`),
      'banking_data/categories.json': JSON.stringify(words.slice(0, 4)),
    },
    counts: { red: 7, green: 7, blue: 7, black: 7 },
  },
  {
    name: 'recordings in one folder whose names have a pattern',
    files: {
      ...media(60, (i) => `recordings/${i % 3}_${['george', 'lucas'][i % 2]}_${i}.wav`),
      'utils/a.py': '',
      'utils/b.py': '',
    },
    offers: [{ 0: 20, 1: 20, 2: 20 }],
    says: [/--pattern/],
  },
  {
    name: 'names of actors and emotions',
    files: media(
      120,
      (i) =>
        `AudioWAV/${1001 + (i % 10)}_${['DFA', 'IEO', 'TIE'][i % 3]}_${['ANG', 'SAD', 'HAP', 'NEU'][(i >> 1) % 4]}_XX.wav`,
    ),
    offers: [{ ANG: 30, SAD: 30, HAP: 30, NEU: 30 }],
  },
  {
    name: 'darknet',
    files: {
      'obj.data':
        'classes = 2\ntrain = data/train.txt\nvalid = data/test.txt\nnames = data/obj.names\nbackup = backup/\n',
      'obj.names': 'cat\ndog\n',
      ...media(6, (i) => `img/${i}.jpg`),
      ...Object.fromEntries(numbers(6).map((i) => [`img/${i}.txt`, `${i % 2} 0.5 0.5 0.1 0.1\n`])),
    },
    counts: { cat: 3, dog: 3 },
  },
  {
    name: 'a table without a header',
    files: {
      ...CODE,
      'iris.csv': rows('', 30, (i) => `${4 + (i % 10) / 10},3.${i % 7},1.${i % 5},0.2,Iris-${word(i % 3)}`),
    },
    offers: [{ 'Iris-red': 10, 'Iris-green': 10, 'Iris-blue': 10 }],
    says: [/first row/i, /--columns|--label/],
  },
  {
    name: 'lines of a path and a label',
    files: {
      ...CODE,
      'data/one-indexed-files.txt': rows('', 18, (i) => `${word(i % 3)}${i}.jpg ${1 + (i % 3)}`),
    },
    counts: { 1: 6, 2: 6, 3: 6 },
  },
  {
    name: 'a table of similarity scores, without classes',
    files: { ...CODE, 'data/sts.csv': rows('sentence1,sentence2,score', 30, (i) => `one ${i},two ${i},${i / 7}`) },
    offers: [],
    says: [/sts\.csv/, /sentence1/, /score/],
  },
  {
    name: 'a table whose label has another name',
    files: { ...CODE, 'winequality.csv': rows('acidity;sugar;quality', 40, (i) => `7.${i};1.${i};${3 + (i % 4)}`) },
    offers: [{ 3: 10, 4: 10, 5: 10, 6: 10 }],
    says: [/quality/],
  },
  {
    name: 'only code',
    files: {
      ...CODE,
      'lib/a.js': '',
      'lib/b.js': '',
      'web/index.html': '',
      'tests/a_test.py': '',
      'tests/b_test.py': '',
    },
    offers: [],
    says: [/no dataset|found no/i],
  },
  {
    name: 'code with pictures',
    files: {
      ...CODE,
      ...media(3, (i) => `docs/img/${i}.png`),
      ...media(3, (i) => `android/res/drawable-hdpi/${i}.png`),
      ...media(3, (i) => `android/res/drawable-mdpi/${i}.png`),
      'android/Main.java': '',
    },
    offers: [],
  },
  {
    name: 'class folders in a subfolder, next to code and figures',
    files: {
      ...CODE,
      ...media(6, (i) => `data/flowers/rose/${i}.jpg`),
      ...media(6, (i) => `data/flowers/tulip/${i}.jpg`),
      ...media(2, (i) => `figures/${i}.png`),
      'notebooks/a.ipynb': '{}',
    },
    counts: { rose: 6, tulip: 6 },
  },
  {
    name: 'split folders of class folders',
    files: {
      ...CODE,
      ...media(6, (i) => `chest_xray/train/NORMAL/${i}.jpeg`),
      ...media(9, (i) => `chest_xray/train/PNEUMONIA/${i}.jpeg`),
      ...media(2, (i) => `chest_xray/test/NORMAL/t${i}.jpeg`),
      ...media(2, (i) => `chest_xray/test/PNEUMONIA/t${i}.jpeg`),
    },
    counts: { NORMAL: 8, PNEUMONIA: 11 },
  },
  {
    name: 'EMOPIA below',
    files: {
      ...CODE,
      'EMOPIA_1.0/label.csv': rows(
        'ID,4Q,annotator',
        12,
        (i) => `Q${1 + (i % 4)}_abcdefghij${i % 10}_${i},${1 + (i % 4)},A`,
      ),
    },
    counts: { joy: 3, anger: 3, sadness: 3, calm: 3 },
  },
  {
    name: 'a table of metadata that refers to recordings in a folder next to it',
    files: {
      ...CODE,
      ...media(20, (i) => `audio/1-${100 + i}-A-${i % 4}.wav`),
      'meta/esc.csv': rows(
        'filename,fold,target,category',
        20,
        (i) => `1-${100 + i}-A-${i % 4}.wav,1,${i % 4},${word(i % 4)}`,
      ),
    },
    counts: { red: 5, green: 5, blue: 5, black: 5 },
  },
  {
    name: 'COCO in a subfolder, with batches of images',
    files: {
      ...CODE,
      ...media(4, (i) => `data/batch_1/${i}.jpg`),
      'data/annotations.json': JSON.stringify({
        images: numbers(4).map((id) => ({ id, file_name: `batch_1/${id}.jpg` })),
        categories: [
          { id: 1, name: 'can' },
          { id: 2, name: 'cup' },
        ],
        annotations: numbers(4).map((id) => ({ id, image_id: id, category_id: 1 + (id % 2) })),
      }),
    },
    counts: { can: 2, cup: 2 },
  },
  {
    name: 'YOLO in a subfolder, with its data.yaml',
    files: {
      ...CODE,
      'dataset/data.yaml': 'train: ../train/images\nval: ../valid/images\nnc: 2\nnames: [cat, dog]\n',
      ...media(4, (i) => `dataset/train/images/${i}.jpg`),
      ...Object.fromEntries(numbers(4).map((i) => [`dataset/train/labels/${i}.txt`, `${i % 2} 0.5 0.5 0.1 0.1\n`])),
      ...media(2, (i) => `dataset/valid/images/v${i}.jpg`),
      ...Object.fromEntries(numbers(2).map((i) => [`dataset/valid/labels/v${i}.txt`, `${i % 2} 0.5 0.5 0.1 0.1\n`])),
    },
    counts: { cat: 3, dog: 3 },
  },
  {
    name: 'results next to the data',
    files: {
      ...CODE,
      'data/train.csv': rows('text,label', 20, (i) => `text ${i},${word(i % 4)}`),
      'results/predictions.csv': rows('text,label', 40, (i) => `text ${i},${word(i % 4)}`),
    },
    counts: { red: 5, green: 5, blue: 5, black: 5 },
  },
  {
    name: 'a virtual environment and node_modules that contain tables and pictures',
    files: {
      ...CODE,
      'env/pyvenv.cfg': 'home = /usr/bin\n',
      'env/lib/python3/site-packages/sklearn/datasets/data/iris.csv': rows('x,class', 12, (i) => `${i},${i % 3}`),
      'node_modules/pkg/labels.csv': rows('x,label', 12, (i) => `${i},${i % 3}`),
      'corpus/reviews.tsv': rows('review\tsentiment\tlabel', 12, (i) => `text ${i}\t0.${i}\t${word(i % 2)}`),
    },
    counts: { red: 6, green: 6 },
  },
  {
    name: 'a submission, a vocabulary and package files next to the data',
    files: {
      ...CODE,
      'package.json': JSON.stringify({ name: 'x', tag: 'y', dependencies: { a: '1' } }),
      'data/sample_submission.csv': rows('id,label', 12, (i) => `${i},red`),
      'data/vocab.txt': rows('', 40, (i) => `word${i}`),
      'data/train.csv': rows('id,text,label', 18, (i) => `${i},text ${i},${word(i % 3)}`),
    },
    counts: { red: 6, green: 6, blue: 6 },
  },
  {
    name: 'a training table with the grades of the eyes and a test table without grades',
    files: {
      'train.csv': rows('id_code,diagnosis', 60, (i) => `a${i},${i % 3}`),
      'test.csv': rows('id_code', 20, (i) => `b${i}`),
    },
    offers: [{ 0: 20, 1: 20, 2: 20 }],
    says: [/^dataset-balance analyze \. --label diagnosis$/m],
  },
  {
    name: 'news in two tables without a header',
    files: {
      ...CODE,
      'news/train.csv': rows('', 40, (i) => `"${1 + (i % 4)}","Title ${i}","A text, ${i}"`),
      'news/test.csv': rows('', 20, (i) => `"${1 + (i % 4)}","Headline ${i}","Another text, ${i}"`),
      'news/classes.txt': 'World\nSports\nBusiness\nScience\n',
    },
    offers: [{ World: 15, Sports: 15, Business: 15, Science: 15 }],
  },
  {
    name: 'a table that refers to the images next to one of pixels with a label',
    files: {
      ...media(40, (i) => `images/ISIC_${100 + i}.jpg`),
      'metadata.csv': rows(
        'lesion_id,image_id,dx,dx_type,sex',
        40,
        (i) =>
          `HAM_${i >> 1},ISIC_${100 + i},${word(i % 4)},${i % 3 ? 'histo' : 'consensus'},${i % 2 ? 'male' : 'female'}`,
      ),
      'hmnist.csv': rows('pixel0,pixel1,label', 40, (i) => `${i * 3},${200 - i},${i % 5}`),
    },
    offers: [
      { red: 10, green: 10, blue: 10, black: 10 },
      { 0: 8, 1: 8, 2: 8, 3: 8, 4: 8 },
    ],
    says: [/metadata\.csv --label dx --id image_id --group lesion_id/],
  },
  {
    name: 'findings with several labels per cell, next to boxes whose header has brackets',
    files: {
      'Data_Entry.csv': rows(
        'Image Index,Finding Labels,Follow-up #,Patient ID,Size[Width,Height]',
        60,
        (i) =>
          `${i}_000.png,${['Mass', 'Nodule', 'Mass|Nodule', 'Nodule|Edema', 'Edema|Mass'][i % 5]},${i % 3},${i >> 2},9,8`,
      ),
      'BBox.csv': rows(
        'Image Index,Finding Label,Bbox [x,y,w,h]',
        30,
        (i) => `${i}_000.png,Mass,1.${i},2.${i}3,7.1,8.2`,
      ),
    },
    offers: [{ Mass: 36, Nodule: 36, Edema: 24 }],
    says: [/--label 'Finding Labels' --separator '\|'/],
  },
  {
    name: 'a collection of tables, one of which has a column named class',
    files: {
      'titanic.csv': rows('survived,sex,class', 60, (i) => `${i % 2},${i % 2 ? 'f' : 'm'},${word(i % 3)}`),
      'iris.csv': rows('sepal_length,species', 45, (i) => `5.${i},${word(i % 3)}`),
      'penguins.csv': rows('species,bill', 40, (i) => `${word(i % 2)},3${i}.5`),
      'flights.csv': rows('year,passengers', 40, (i) => `19${i + 10},${i * 7}`),
    },
    offers: [
      { red: 20, green: 20, blue: 20 },
      { red: 15, green: 15, blue: 15 },
      { red: 20, green: 20 },
    ],
    says: [/analyze titanic\.csv$/m, /iris\.csv --label species/],
  },
]
