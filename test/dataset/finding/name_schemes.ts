import { crossed, numbers, randomFrom, repeated, textOf } from './generated_names.ts'

const random = randomFrom(7)
const HEX = '0123456789abcdef'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'neutral', 'ps', 'sad']
export const SENTENCES = ['DFA', 'IEO', 'IOM', 'ITH', 'ITS', 'IWL', 'IWW', 'MTI', 'TAI', 'TIE', 'TSI', 'WSI']

export interface Scheme {
  readonly paths: readonly string[]
  readonly pattern: string
  readonly classes: number
  readonly groups?: number
}

export const SCHEMES: Readonly<Record<string, Scheme>> = {
  'digit, speaker and a running number': {
    paths: crossed(
      numbers(0, 9),
      ['_'],
      ['george', 'jackson', 'lucas', 'nicolas', 'theo', 'yweweler'],
      ['_'],
      numbers(0, 49),
      ['.wav'],
    ),
    pattern: '^(?<label>\\d+)_(?<group>[a-z]+)_\\d+\\.wav$',
    classes: 10,
    groups: 6,
  },
  'digit, number of the speaker and a running number': {
    paths: crossed(numbers(0, 9), ['_'], numbers(1, 60, 2), ['_'], numbers(0, 9), ['.wav']),
    pattern: '^(?<label>\\d+)_(?<group>\\d+)_\\d+\\.wav$',
    classes: 10,
    groups: 60,
  },
  'actor, sentence, emotion and level': {
    paths: crossed(
      numbers(1001, 1091),
      ['_'],
      SENTENCES,
      ['_'],
      ['ANG', 'DIS', 'FEA', 'HAP', 'NEU', 'SAD'],
      ['_XX.wav'],
    ),
    pattern: '^(?<group>\\d+)_[A-Z]+_(?<label>[A-Z]+)_XX\\.wav$',
    classes: 6,
    groups: 91,
  },
  'seven numbers, of which the third is the emotion': {
    paths: crossed(
      ['03-01-'],
      numbers(1, 8, 2),
      ['-'],
      ['01', '02'],
      ['-'],
      ['01', '02'],
      ['-'],
      ['01', '02'],
      ['-'],
      numbers(1, 24, 2),
      ['.wav'],
    ),
    pattern: '^03-01-(?<label>\\d+)-\\d+-\\d+-\\d+-(?<group>\\d+)\\.wav$',
    classes: 8,
    groups: 24,
  },
  'emotion and a running number': {
    paths: crossed(EMOTIONS, ['_'], numbers(1, 50, 3), ['.wav']),
    pattern: '^(?<label>[a-z]+)_\\d+\\.wav$',
    classes: 7,
  },
  'speaker, word and emotion': {
    paths: crossed(
      ['OAF', 'YAF'],
      ['_'],
      repeated(200, (at) => `w${textOf(random, 'aeiou', 3)}${'bcdfghjklm'[at % 10]}`),
      ['_'],
      EMOTIONS,
      ['.wav'],
    ),
    pattern: '^[A-Z]+_(?<group>[a-z]+)_(?<label>[a-z]+)\\.wav$',
    classes: 7,
  },
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
  'speaker, and a letter for the emotion before a number': {
    paths: crossed(['DC', 'JE', 'JK', 'KL'], ['_'], ['a', 'd', 'f', 'h', 'n', 'sa', 'su'], numbers(1, 15, 2), ['.wav']),
    pattern: '^(?<group>[A-Z]+)_(?<label>[a-z]+)\\d+\\.wav$',
    classes: 7,
    groups: 4,
  },
  'quadrant, song with separators of its own, and segment': {
    paths: songs(),
    pattern: '^(?<label>Q\\d+)_(?<group>[^/]+)_\\d+\\.mid$',
    classes: 4,
    groups: 300,
  },
  'code of a word net and a number': {
    paths: repeated(20, (at) => `n02${String(85620 + at * 137).padStart(6, '0')}`).flatMap((name) =>
      repeated(50, () => `${name}_${random(20000)}.jpg`),
    ),
    pattern: '^(?<label>n\\d+)_\\d+\\.jpg$',
    classes: 20,
  },
  'fold, clip, take and the number of the class': {
    paths: clips(),
    pattern: '^\\d+-(?<group>\\d+)-[A-Z]+-(?<label>\\d+)\\.wav$',
    classes: 50,
  },
  'clip, number of the class, occurrence and slice': {
    paths: urbanClips(),
    pattern: '^(?<group>\\d+)-(?<label>\\d+)-\\d+-\\d+\\.wav$',
    classes: 10,
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
  'speaker, text, emotion and version, with nothing between': {
    paths: crossed(
      ['03', '08', '09', '10', '11', '12', '13', '14', '15', '16'],
      ['a', 'b'],
      ['01', '02', '04', '05', '07'],
      ['W', 'L', 'E', 'A', 'F', 'T', 'N'],
      ['a', 'b', 'c'],
    )
      .filter(() => random(10) < 3)
      .map((name) => `${name}.wav`),
    pattern: '^(?<group>\\d+)[a-z]+\\d+(?<label>[A-Z])[a-z]+\\.wav$',
    classes: 7,
    groups: 10,
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
  'gender with the number of the speaker, emotion and number': {
    paths: crossed(['F', 'M'], numbers(1, 30, 2), ['A', 'F', 'H', 'N', 'S', 'W'], numbers(1, 8, 2), ['.wav']),
    pattern: '^(?<group>[A-Z]+\\d+)(?<label>[A-Z]+)\\d+\\.wav$',
    classes: 6,
    groups: 60,
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
  'a UUID, then the class': {
    paths: repeated(400, () => `${uuid()}-${EMOTIONS[random(7)]}.wav`),
    pattern: '^[^-/]+-[^-/]+-[^-/]+-[^-/]+-[^-/]+-(?<label>[a-z]+)\\.wav$',
    classes: 7,
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
  'emotion, free text and a running number': {
    paths: repeated(
      400,
      (at) => `${EMOTIONS[at % 7]}_${repeated(2 + random(4), () => textOf(random, 'abcdefgh', 4)).join('_')}_${at}.mp3`,
    ),
    pattern: '^(?<label>[a-z]+)_[a-z]+_[^/]+_\\d+\\.mp3$',
    classes: 7,
  },
  'classes in other letters than ASCII': {
    paths: crossed(['gl\u00fccklich', 'traurig', 'w\u00fctend', 'ruhig'], ['_'], numbers(1, 40), ['.wav']),
    pattern: '^(?<label>[^_/]+)_\\d+\\.wav$',
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
  'tags in brackets, some of several words': {
    paths: ['cel', 'cla', 'flu', 'gac', 'org'].flatMap((tag) =>
      repeated(
        60,
        (at) =>
          `[${tag}][${['jaz_blu', 'cla', 'pop_roc'][random(3)]}]${String(random(400)).padStart(4, '0')}__${1 + (at % 3)}.wav`,
      ),
    ),
    pattern: '^\\[(?<label>[a-z]+)\\]\\[[^/]+\\](?<group>\\d+)__\\d+\\.wav$',
    classes: 5,
  },
  'instrument, source, and three numbers': {
    paths: ['bass', 'brass', 'flute', 'guitar', 'keyboard', 'organ', 'reed', 'string'].flatMap((family) =>
      crossed(
        [family],
        ['_acoustic_', '_electronic_'],
        numbers(0, 19, 3),
        ['-'],
        numbers(30, 39, 3),
        ['-025', '-127'],
        ['.wav'],
      ),
    ),
    pattern: '^(?<label>[a-z]+)_[a-z]+_(?<group>\\d+)-\\d+-\\d+\\.wav$',
    classes: 8,
    groups: 20,
  },
  'split, number of the class and a UUID': {
    paths: repeated(600, (at) => `Solos-DB_${['training', 'validation', 'test'][at % 3]}-${random(8)}_${uuid()}.wav`),
    pattern: '^Solos-DB_[a-z]+-(?<label>\\d+)_[^-/]+-[^-/]+-[^-/]+-[^-/]+-[^/]+\\.wav$',
    classes: 8,
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
  'place, city, location, segment and device': {
    paths: [
      'airport',
      'bus',
      'metro',
      'metro_station',
      'park',
      'public_square',
      'shopping_mall',
      'street_traffic',
      'tram',
    ].flatMap((place) =>
      crossed(
        [place],
        ['-'],
        ['barcelona', 'helsinki', 'lisbon', 'london', 'lyon', 'milan'],
        ['-'],
        numbers(0, 3),
        ['-'],
        numbers(0, 4),
        ['-a.wav'],
      ),
    ),
    pattern: '^(?<label>[^/]+)-(?<group>[a-z]+)-\\d+-\\d+-a\\.wav$',
    classes: 9,
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
  'names in folders': {
    paths: numbers(1, 24, 2).flatMap((actor) =>
      crossed(
        [`Actor_${actor}/03-01-`],
        numbers(1, 8, 2),
        ['-'],
        ['01', '02'],
        ['-'],
        ['01', '02'],
        [`-01-${actor}.wav`],
      ),
    ),
    pattern: '(?:^|/)03-01-(?<label>\\d+)-\\d+-\\d+-01-(?<group>\\d+)\\.wav$',
    classes: 8,
    groups: 24,
  },
}

export const NOTHING: Readonly<Record<string, readonly string[]>> = {
  'numbered frames': crossed(['frame_'], numbers(1, 500, 4), ['.png']),
  'photographs by date': repeated(
    500,
    (at) => `IMG_2020${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}_${at}.jpg`,
  ),
  'screenshots by date and time': repeated(
    300,
    () =>
      `Screenshot 202${random(3)}-0${1 + random(9)}-1${random(10)} at 1${random(10)}.${10 + random(50)}.${10 + random(50)}.png`,
  ),
  UUIDs: repeated(500, () => `${uuid()}.wav`),
  hashes: repeated(500, () => `${textOf(random, HEX, 40)}.jpg`),
  'bare numbers': crossed(numbers(1, 500), ['.jpg']),
  'numbers with zeros in front': crossed(numbers(1, 500, 6), ['.jpg']),
  'names of videos': repeated(300, () => `${textOf(random, LETTERS, 11)}.mp4`),
  'frames of videos': crossed(
    numbers(1, 30).map((at) => `video${at}`),
    numbers(1, 40).map((at) => `_frame${at}`),
    ['.jpg'],
  ),
  'random speakers that repeat a command': repeated(200, () => textOf(random, HEX, 8)).flatMap((speaker) =>
    crossed([speaker], ['_nohash_'], numbers(0, random(5)), ['.wav']),
  ),
  'dialogues and utterances': crossed(['dia'], numbers(0, 40), ['_utt'], numbers(0, 9), ['.mp4']),
  'chapters of a reader': crossed(
    ['84', '174', '251'],
    ['-'],
    ['121123', '121550', '137823'],
    ['-'],
    numbers(0, 40, 4),
    ['.flac'],
  ),
  words: repeated(200, () => `${textOf(random, 'abcdefghijklmnop', 3 + random(9))}.txt`),
  'names of several shapes': [
    ...numbers(1, 50).map((at) => `a_${at}.png`),
    ...numbers(1, 50).map((at) => `${at}-b.c d.png`),
  ],
  'hardly any files': ['cat_1.jpg', 'cat_2.jpg', 'dog_1.jpg', 'dog_2.jpg'],
}

function uuid(): string {
  return [8, 4, 4, 4, 12].map((length) => textOf(random, HEX, length)).join('-')
}

function songs(): string[] {
  return repeated(300, () => textOf(random, `${LETTERS}_-`, 11)).flatMap((song) =>
    repeated(3, (at) => `Q${1 + random(4)}_${song}_${at}.mid`),
  )
}

function clips(): string[] {
  return repeated(1000, (at) => {
    const clip = `${1 + (at % 5)}-${100000 + at * 37}`
    return ['A', 'B', 'C'].slice(0, at % 4 === 0 ? 3 : 1).map((take) => `${clip}-${take}-${at % 50}.wav`)
  }).flat()
}

function urbanClips(): string[] {
  return repeated(500, (at) =>
    repeated(1 + random(3), (occurrence) =>
      repeated(1 + random(5), (slice) => `${100000 + at * 31}-${at % 10}-${occurrence}-${slice}.wav`),
    ).flat(),
  ).flat()
}
