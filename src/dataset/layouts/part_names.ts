import { isContainer, isGenericName, isMedium, isYear } from './folder_names.ts'

/** Words before a number that say whose samples a folder contains, or which part of them. */
const PART_WORDS: ReadonlySet<string> = new Set(
  (
    'patient pat pt subject subj sub speaker spk spkr participant person people user actor singer author client donor volunteer case ' +
    'animal mouse rat session sess ses clip video vid movie film seq sequence scene shot take trial run record records rec recording ' +
    'recordings episode track drive route trip flight cam camera mic microphone channel ch chan view viewpoint sensor device antenna ' +
    'chunk part batch shard block volume vol archive zip patch patches tile tiles slice slices frame frames v ver version release scan ' +
    'exam study visit day week month date year yr chapter book page site hospital room building split subset disc disk cd dvd ' +
    'training testing validation set seg segment fold round lesson lecture interview dialog dialogue'
  ).split(' '),
)
/** Words before a number that form the name of a class. */
const CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'class classes cls c label lbl type grade level stage category categ cat group grp digit number num no q sample rating star stars score ' +
    'birads severity kl letter char character gesture activity action act emotion target topic cluster species defect fault state ' +
    'status degree quality family kind sign pose product item object obj quadrant cell age phase mode step zone event command symbol glyph'
  ).split(' '),
)
/** A name of several words before the number is the name of a class: `First_Last29`. */
const PROPER_NAME = /^[A-Z][a-z]+(?:[-_ ][A-Z][a-z]+)+[-_ ]*$/
/** The words after a number: `01_tree`, `plot_3_left`. */
const TAIL = /(?<=\d)[-_ .]*([A-Za-z][A-Za-z-_ ]*)$/
const NUMBERED = /^(.*?)[-_ .]*(\d+)$/
const LETTERED = /^(.*[A-Za-z])(?:[-_ .][A-Za-z]|(?<=[a-z])[A-Z])$/
/** `clip_1.avi` is a folder with the frames of a video. */
const VIDEO_ENDING = /\.(?:avi|mp4|mov|mkv|webm|mpe?g)$/i
/** `64x64`, `240p`, `16kHz`, `audio_44k`, `40X`, `5mm`: how the samples were recorded or scaled. */
const MEASURE =
  /^(?:.*[-_ ])?(?:\d+x\d+(?:x\d+)?|x\d+|\d{3,}p|\d+(?:[._]\d+)?[-_ ]?(?:x|px|pixels?|[kmg]?hz|k|khz|fps|dpi|[kmg]bps|mm|cm|um|bits?))$/i
const DATE =
  /^(?:(?:19|20)\d\d[-_.]?[01]\d(?:[-_.]?[0-3]\d)?|[0-3]?\d[-_.][0-3]?\d[-_.](?:19|20)\d\d)(?:[-_T. ]\d{2,}.*)?$/
const WORD_WITH_YEAR = /^(?:[a-z]+[-_ ]?(?:19|20)\d\d|(?:19|20)\d\d[-_ ]?[a-z]+)$/i
/** The folders of a subject in the Brain Imaging Data Structure. */
const OF_BIDS = /^(?:anat|func|dwi|fmap|eeg|meg|ieeg|beh|perf|pet|nirs|micr|motion|mrs|ses-\w+)$/i
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko lt lv mk ml mn mr ms mt nl pa pl pt ro ru ' +
    'sk sl sq sr sv sw ta te th tr uk ur uz vi zh arabic chinese czech danish dutch english finnish french german greek hebrew hindi ' +
    'hungarian indonesian italian japanese korean mandarin norwegian persian polish portuguese romanian russian spanish swedish tamil ' +
    'telugu thai turkish ukrainian urdu vietnamese'
  ).split(' '),
)
/** The side that a camera shows. */
const SIDE =
  /^(?:left|right|front|back|rear|top|bottom|side|cent(?:er|re)|middle)(?:[-_ ]?(?:eye|hand|ear|foot|lung|breast|view|side|cam|camera|image|img|photo)s?)?$/i
/** The folders of two domains in a dataset without pairs: `trainA`, `trainB`. */
const DOMAIN_OF_SPLIT = /^(?:train|val|valid|dev|test)[-_]?[A-D]$/
/** A folder with what describes the samples next to it. */
const TRUTH = /^(?:annot(?:ation)?s?|labels|gt|ground[-_ ]?truths?)$/i
/** With more siblings, such a folder is probably just one that is not a class. */
const MOST_BESIDE_TRUTH = 3
/** A folder of one of many speakers: `p225`, `S001`. */
const CODE_OF_PERSON = /^[sp]\d{3,}$/i

/**
 * Whether sibling folders are named like parts of a dataset, not like classes: `patient001`, `2019-03-01`, `128x128`, `v1`,
 * `records100` next to `records500`, `ground_truth` next to `maestro`.
 *
 * @param areRepeated Whether the same names occur in several splits, as those of classes do.
 */
export function areNamedAsParts(names: readonly string[], areRepeated: boolean): boolean {
  if (names.length === 0) return false
  if (names.every((name) => OF_BIDS.test(name))) return true
  if (names.length < 2) return false
  if (names.length <= MOST_BESIDE_TRUTH && names.some((name) => TRUTH.test(name))) return true
  if (
    [MEASURE, DATE, WORD_WITH_YEAR, CODE_OF_PERSON, DOMAIN_OF_SPLIT].some((pattern) =>
      names.every((name) => pattern.test(name)),
    )
  )
    return true
  if (names.every(isYear)) return true
  if (!areRepeated && (names.every(isLanguage) || names.every((name) => SIDE.test(name)))) return true
  return areNumberedAlike(names, areRepeated) || areLetteredParts(names)
}

/** Whether folders with these names may be parts of samples, such as frames or channels. */
export function mayBeParts(names: readonly string[]): boolean {
  return (
    areNamedAsParts(names, false) || names.every((name) => isGenericName(name) || isMedium(name) || isContainer(name))
  )
}

/** Whether all names are a word for a part of a dataset and its number or letter: `set00`, `Session1`, `part_A`. */
export function areNumberedParts(names: readonly string[]): boolean {
  const isPart = (name: string) => {
    const [, numbered = ''] = NUMBERED.exec(name) ?? []
    return PART_WORDS.has(numbered.toLowerCase().replace(/^.*[^a-z]/, ''))
  }
  return names.length > 0 && (names.every(isPart) || areLetteredParts(names))
}

function isLanguage(name: string): boolean {
  return LANGUAGES.has(name.toLowerCase().replace(/[-_][a-z]{2}$/, ''))
}

/** Whether names differ only by numbers, and the words next to them are not those of classes. */
function areNumberedAlike(all: readonly string[], areRepeated: boolean): boolean {
  const tails = new Set(all.map((name) => TAIL.exec(name.replace(VIDEO_ENDING, ''))?.[1] ?? ''))
  const [tail = ''] = tails
  const isTail = tails.size === 1 || areCombined(all, tails)
  const names = [...new Set(all.map((name) => name.replace(VIDEO_ENDING, '').replace(isTail ? TAIL : '', '')))]
  const words = new Set<string>()
  for (const name of names) {
    const before = NUMBERED.exec(name)?.[1]
    if (before === undefined || (before === '' && tail === '')) return false
    words.add(before === '' ? tail : before)
  }
  if (words.size * 2 > names.length) return false
  return [...words].every((before) => {
    const word = lastWord(before)
    if (PART_WORDS.has(word)) return true
    return !areRepeated && word.length > 1 && !CLASS_WORDS.has(word) && !PROPER_NAME.test(before)
  })
}

/** Whether each number occurs with nearly each tail, as in `MOT17-02-DPM`, `MOT17-02-SDP`, `MOT17-04-DPM`. */
function areCombined(names: readonly string[], tails: ReadonlySet<string>): boolean {
  const fronts = new Set(names.map((name) => name.replace(TAIL, '')))
  return !tails.has('') && fronts.size > 1 && names.length * 4 >= fronts.size * tails.size * 3
}

/** `part_A` next to `part_B`. */
function areLetteredParts(names: readonly string[]): boolean {
  return names.every((name) => PART_WORDS.has(lastWord(LETTERED.exec(name)?.[1] ?? '')))
}

function lastWord(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  return words?.at(-1) ?? ''
}

/** Names of classes that files and folders with one class are often named after. */
const NAMES_OF_CLASSES =
  /(?:^|[-_. ])(pos(?:itives?)?|neg(?:atives?)?|neutral|spam|ham|true|false|fake|real|normal|abnormal|anomal(?:y|ies|ous)|benign|malignant|malicious|attacks?|healthy|good|bad|happy|sad|angry|toxic|sarcastic|objective|subjective)$/i

/** Returns the name of such a class at the end of a name: `positive` in `study1_positive`. */
export function classWordOf(name: string): string | undefined {
  return NAMES_OF_CLASSES.exec(name)?.[1]
}

/** Whether a word is the name of such a class. */
export function isClassName(word: string): boolean {
  return classWordOf(word) === word
}

/** Folders of class folders, by the end of the name: `lung_image_sets`, `flower_photos`. */
const HOLDER = /[a-z\d][-_ ](?:images?|photos?|pictures?|audios?|data(?:sets?)?|sets?|classes|folders?)$/i

/**
 * Whether the folders inside class folders may be the classes instead: all of them end in the names of several classes
 * (`study1_positive`), or the class folders are named like folders of others (`lung_image_sets/lung_aca`).
 *
 * @param inside The names of the deepest folders inside each class folder.
 */
export function mayBeInside(names: readonly string[], inside: readonly (readonly string[])[]): boolean {
  const all = inside.flat()
  if (all.length === 0 || inside.some(({ length }) => length === 0)) return false
  const words = new Set(all.map((name) => classWordOf(name)?.toLowerCase()))
  if (words.size > 1 && !words.has(undefined) && !names.every(isClassName)) return true
  return names.every((name) => HOLDER.test(name)) && inside.every(({ length }) => length > 1) && haveNoNumbers(all)
}

/**
 * Whether the folders inside classes that repeat below several folders may be the classes instead, because each occurs in one
 * class only: `upper/landmarks/pylorus` and `lower/landmarks/cecum` next to `lower/findings/polyps`.
 */
export function areInsideLevels(names: readonly string[], inside: readonly (readonly string[])[]): boolean {
  const classes = new Map<string, string>()
  for (const [at, below] of inside.entries()) {
    const name = names[at] ?? ''
    if (below.length === 0 || below.some((other) => (classes.get(other) ?? name) !== name)) return false
    for (const other of below) classes.set(other, name)
  }
  return classes.size > new Set(names).size && haveNoNumbers([...classes.keys()])
}

/** Names that differ by more than their numbers. */
function haveNoNumbers(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.replace(/\d+/g, ''))).size > 1 && !names.every(isGenericName)
}
