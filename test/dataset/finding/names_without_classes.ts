import { crossed, HEX, LETTERS, numbers, randomFrom, repeated, textOf, uuidFrom } from './generated_names.ts'

const random = randomFrom(7)

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
  UUIDs: repeated(500, () => `${uuidFrom(random)}.wav`),
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
