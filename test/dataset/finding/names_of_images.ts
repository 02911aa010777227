import { crossed, HEX, numbers, randomFrom, repeated, type Scheme, textOf } from './generated_names.ts'

const random = randomFrom(7)
const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'neutral', 'ps', 'sad']

export const IMAGES: Readonly<Record<string, Scheme>> = {
  'animal and a running number, with a dot between': {
    paths: crossed(['cat', 'dog'], ['.'], numbers(0, 499), ['.jpg']),
    pattern: '^(?<label>[a-z]+)\\.\\d+\\.jpg$',
    classes: 2,
  },
  'material and a running number, with nothing between': {
    paths: ['cardboard', 'glass', 'metal', 'paper', 'plastic', 'trash'].flatMap((name, at) =>
      crossed([name], numbers(1, 137 + 90 * at), ['.jpg']),
    ),
    pattern: '^(?<label>[a-z]+)\\d+\\.jpg$',
    classes: 6,
  },
  'code of a word net and a number': {
    paths: repeated(20, (at) => `n02${String(85620 + at * 137).padStart(6, '0')}`).flatMap((name) =>
      repeated(50, () => `${name}_${random(20000)}.jpg`),
    ),
    pattern: '^(?<label>n\\d+)_\\d+\\.jpg$',
    classes: 20,
  },
  'breeds of several words and a running number': {
    paths: [
      'Abyssinian',
      'american_bulldog',
      'Maine_Coon',
      'great_pyrenees',
      'Birman',
      'staffordshire_bull_terrier',
    ].flatMap((breed) => crossed([breed], ['_'], numbers(1, 100), ['.jpg'])),
    pattern: '^(?<label>[^/]+)_\\d+\\.jpg$',
    classes: 6,
  },
  'session, gender, person, emotion and angle, with nothing between': {
    paths: crossed(
      ['A', 'B'],
      ['F', 'M'],
      numbers(1, 35, 2),
      ['AF', 'AN', 'DI', 'HA', 'NE', 'SA', 'SU'],
      ['FL', 'FR', 'HL', 'HR', 'S'],
      ['.JPG'],
    ),
    pattern: '^[A-Z](?<group>[A-Z]+\\d+)(?<label>[A-Z]{2})[A-Z]+\\.JPG$',
    classes: 7,
    groups: 70,
  },
  'subject and expression': {
    paths: crossed(
      numbers(1, 15, 2).map((at) => `subject${at}`),
      ['.'],
      ['glasses', 'happy', 'leftlight', 'noglasses', 'normal', 'sad', 'sleepy', 'surprised', 'wink'],
      ['.gif'],
    ),
    pattern: '^(?<group>subject\\d+)\\.(?<label>[a-z]+)\\.gif$',
    classes: 9,
    groups: 15,
  },
  'emotion and a number in brackets': {
    paths: crossed(EMOTIONS, [' ('], numbers(1, 30), [').png']),
    pattern: '^(?<label>[a-z]+) \\(\\d+\\)\\.png$',
    classes: 7,
  },
  'a number for the file, then the class': {
    paths: repeated(600, (at) => `${String(at).padStart(6, '0')}_${random(10)}.png`),
    pattern: '^\\d+_(?<label>\\d+)\\.png$',
    classes: 10,
  },
  'a random name for the file, then the class': {
    paths: repeated(600, () => `${textOf(random, HEX, 32)}_${['benign', 'malignant', 'normal'][random(3)]}.png`),
    pattern: '^[^_/]+_(?<label>[a-z]+)\\.png$',
    classes: 3,
  },
  'action, group of clips and clip': {
    paths: crossed(
      ['v_'],
      ['Archery', 'Basketball', 'Biking', 'Diving', 'Fencing', 'Knitting', 'PullUps', 'Surfing'],
      ['_'],
      numbers(1, 25, 2).map((at) => `g${at}`),
      ['_'],
      numbers(1, 4, 2).map((at) => `c${at}`),
      ['.avi'],
    ),
    pattern: '^v_(?<label>[A-Za-z]+)_(?<group>g\\d+)_c\\d+\\.avi$',
    classes: 8,
    groups: 25,
  },
  'patient, slice and finding': {
    paths: repeated(80, (at) =>
      crossed(
        [`patient${String(at).padStart(3, '0')}_slice`],
        numbers(1, 6),
        [['_benign', '_malignant'][at % 2] ?? ''],
        ['.png'],
      ),
    ).flat(),
    pattern: '^(?<group>patient\\d+)_slice\\d+_(?<label>[a-z]+)\\.png$',
    classes: 2,
    groups: 80,
  },
  'class, then a date and a time': {
    paths: repeated(
      500,
      (at) =>
        `${['walk', 'run', 'sit', 'stand'][at % 4]}_2021${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}_${String(100000 + random(59)).padStart(6, '0')}.npy`,
    ),
    pattern: '^(?<label>[a-z]+)_\\d+_\\d+\\.npy$',
    classes: 4,
  },
  'images with several endings': {
    paths: crossed(['glass', 'metal', 'paper'], ['_'], numbers(1, 40), ['.jpg', '.png']),
    pattern: '^(?<label>[a-z]+)_\\d+\\.(?:jpg|png)$',
    classes: 3,
  },
  'person, code of an emotion with a number, and a running number': {
    paths: crossed(
      ['KA', 'KL', 'KM', 'KR', 'MK', 'NA', 'NM', 'TM', 'UY', 'YM'],
      ['.'],
      ['AN', 'DI', 'FE', 'HA', 'NE', 'SA', 'SU'],
      numbers(1, 3),
    ).map((name, at) => `${name}.${at + 1}.tiff`),
    pattern: '^(?<group>[A-Z]+)\\.(?<label>[A-Z]+)\\d+\\.\\d+\\.tiff$',
    classes: 7,
    groups: 10,
  },
  'person and action': {
    paths: crossed(
      numbers(1, 25, 2).map((at) => `person${at}_`),
      ['boxing', 'handclapping', 'handwaving', 'jogging', 'running', 'walking'],
      ['_d1_uncomp', '_d2_uncomp', '_d3_uncomp'],
      ['.avi'],
    ),
    pattern: '^(?<group>person\\d+)_(?<label>[a-z]+)_d\\d+_uncomp\\.avi$',
    classes: 6,
    groups: 25,
  },
  'hand, sign and side': {
    paths: crossed(
      ['hand'],
      numbers(1, 5),
      ['_'],
      [...'abcdefghiklmnopqrstuvwxy0123456789'],
      ['_'],
      ['bot', 'dif', 'left', 'right', 'top'],
      ['_seg_'],
      numbers(1, 3),
      ['_cropped.jpeg'],
    ),
    pattern: '^(?<group>hand\\d+)_(?<label>[^_/]+)_[a-z]+_seg_\\d+_cropped\\.jpeg$',
    classes: 34,
  },
  'split, class and a running number': {
    paths: crossed(['train', 'test'], ['_'], ['rock', 'paper', 'scissors'], ['_'], numbers(1, 40), ['.png']),
    pattern: '^[a-z]+_(?<label>[a-z]+)_\\d+\\.png$',
    classes: 3,
  },
  'person, finding and a running number': {
    paths: repeated(200, (at) => `person${at + 1}_${['bacteria', 'virus'][at % 2]}_`).flatMap((name) =>
      repeated(1 + random(4), () => `${name}${random(5000)}.jpeg`),
    ),
    pattern: '^(?<group>person\\d+)_(?<label>[a-z]+)_\\d+\\.jpeg$',
    classes: 2,
    groups: 200,
  },
  'places of three words': {
    paths: ['new_york_city', 'new_delhi_town', 'cape_town_bay', 'old_san_juan'].flatMap((place) =>
      crossed([place], ['_'], numbers(1, 30), ['.jpg']),
    ),
    pattern: '^(?<label>[a-z]+_[a-z]+_[a-z]+)_\\d+\\.jpg$',
    classes: 4,
  },
  'species of several words and two numbers': {
    paths: ['Blue_Jay', 'Black_Footed_Albatross', 'Laysan_Albatross', 'Great_Grey_Shrike', 'Green_Jay'].flatMap(
      (bird) => repeated(40, (at) => `${bird}_${String(at + 1).padStart(4, '0')}_${random(900000)}.jpg`),
    ),
    pattern: '^(?<label>[A-Za-z]+_[^/]+)_\\d+_\\d+\\.jpg$',
    classes: 5,
  },
  'setup, camera, person, repetition and action, with nothing between': {
    paths: crossed(
      ['S001', 'S002', 'S003'],
      ['C001', 'C002'],
      numbers(1, 10, 3).map((at) => `P${at}`),
      ['R001', 'R002'],
      numbers(1, 20, 3).map((at) => `A${at}`),
      ['.skeleton'],
    ),
    pattern: '^S\\d+C\\d+(?<group>P\\d+)R\\d+(?<label>A\\d+)\\.skeleton$',
    classes: 20,
    groups: 10,
  },
  'file, then the number of the class after its name': {
    paths: repeated(400, (at) => `sample-${String(at).padStart(6, '0')}_label-${random(5)}.npy`),
    pattern: '^sample-\\d+_label-(?<label>\\d+)\\.npy$',
    classes: 5,
  },
  'class of one or two words and a number in brackets': {
    paths: crossed(['COVID', 'NORMAL', 'Viral Pneumonia'], [' ('], numbers(1, 60), [').png']),
    pattern: '^(?<label>[^/]+) \\(\\d+\\)\\.png$',
    classes: 3,
  },
  'type, slide and magnification': {
    paths: ['B_A', 'B_F', 'B_TA', 'M_DC', 'M_LC'].flatMap((type, at) =>
      repeated(20, (slide) =>
        crossed(
          [`SOB_${type}-14-${10000 + at * 100 + slide}${['', 'AB', 'CD'][slide % 3]}`],
          ['-40-', '-100-'],
          numbers(1, 5, 3),
          ['.png'],
        ),
      ).flat(),
    ),
    pattern: '^SOB_(?<label>[A-Z]+_[A-Z]+)-14-(?<group>[^-/]+)-\\d+-\\d+\\.png$',
    classes: 5,
    groups: 100,
  },
  'number, date and kind of a message': {
    paths: repeated(
      500,
      (at) =>
        `${String(at).padStart(4, '0')}.${1999 + random(3)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}.${['farmer', 'kaminski', 'kitchen'][random(3)]}.${['ham', 'ham', 'spam'][random(3)]}.txt`,
    ),
    pattern: '^\\d+\\.\\d+-\\d+-\\d+\\.[a-z]+\\.(?<label>[a-z]+)\\.txt$',
    classes: 2,
  },
  'a side and a running number, where there is nothing else': {
    paths: crossed(['left', 'right', 'straight'], ['_'], numbers(1, 60), ['.jpg']),
    pattern: '^(?<label>[a-z]+)_\\d+\\.jpg$',
    classes: 3,
  },
}
