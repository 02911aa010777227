import { crossed, LETTERS, numbers, randomFrom, repeated, type Scheme, textOf, uuidFrom } from './generated_names.ts'

const random = randomFrom(7)
const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'neutral', 'ps', 'sad']
export const SENTENCES = ['DFA', 'IEO', 'IOM', 'ITH', 'ITS', 'IWL', 'IWW', 'MTI', 'TAI', 'TIE', 'TSI', 'WSI']

export const RECORDINGS: Readonly<Record<string, Scheme>> = {
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
  'gender with the number of the speaker, emotion and number': {
    paths: crossed(['F', 'M'], numbers(1, 30, 2), ['A', 'F', 'H', 'N', 'S', 'W'], numbers(1, 8, 2), ['.wav']),
    pattern: '^(?<group>[A-Z]+\\d+)(?<label>[A-Z]+)\\d+\\.wav$',
    classes: 6,
    groups: 60,
  },
  'a UUID, then the class': {
    paths: repeated(400, () => `${uuidFrom(random)}-${EMOTIONS[random(7)]}.wav`),
    pattern: '^[^-/]+-[^-/]+-[^-/]+-[^-/]+-[^-/]+-(?<label>[a-z]+)\\.wav$',
    classes: 7,
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
    paths: repeated(
      600,
      (at) => `Solos-DB_${['training', 'validation', 'test'][at % 3]}-${random(8)}_${uuidFrom(random)}.wav`,
    ),
    pattern: '^Solos-DB_[a-z]+-(?<label>\\d+)_[^-/]+-[^-/]+-[^-/]+-[^-/]+-[^/]+\\.wav$',
    classes: 8,
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
