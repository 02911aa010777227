import { baseName } from '../paths/index.ts'
import { isContainer, isMedium } from './folder_names.ts'

/** A folder with the paths of its samples. */
interface Named {
  readonly folder: string
  readonly paths: readonly string[]
}

/** Fewer files may have the same names by chance. */
const FEWEST_PAIRS = 3

/** Words for one side of a pair, or for one of several recordings of the same thing. */
const PAIR_WORDS: ReadonlySet<string> = new Set(
  (
    'low high lr hr sr lq hq gt lowres highres lowlight normal input inputs output outputs target targets source sources src tgt trg ' +
    'reference ref clean cleaned noise noisy denoised noised blur blurred blurry sharp deblurred haze hazy dehazed clear rain rainy rainless ' +
    'norain derained streak streaks degraded distorted restored enhanced corrected original originals unprocessed compressed ' +
    'uncompressed before after pre post day night ' +
    'edge edges contour contours sketch sketches lineart saliency flow flows normals albedo shading disparity disparities semantic instance ' +
    'pan ms lrms vis ir sar optical rgbd nir swir thermal bicubic bilinear ' +
    't1 t1w t1c t1ce t1gd t1n t2 t2w t2f t2star flair dwi adc pd swi ct mr mri pet cbct ' +
    'mix mixture mixed accompaniment s1 s2 s3 reverb reverberant dry wet close far ' +
    'axial coronal sagittal transverse frontal lateral oblique ap pa cc mlo ' +
    'trimap trimaps alpha fg bg foreground background shadow shadowfree transmission reflection'
  ).split(' '),
)

/** Whether sibling folders are named like sides of pairs: `low` next to `high`, `input` next to `target`, `t1` next to `t2`. */
export function areNamedAsPairs(names: readonly string[]): boolean {
  if (names.length < 2) return false
  const all = names.map(wordsOf)
  const shared = new Set(all[0]?.filter((word) => all.every((others) => others.includes(word))))
  const own = all.map((words) => words.filter((word) => !shared.has(word)))
  const isSide = (word: string) => isPairWord(word) || isContainer(word) || isMedium(word) || /^x?\d+x?$/.test(word)
  return own.every((words) => words.every(isSide)) && own.some((words) => words.some(isPairWord))
}

/** A word for one side of a pair, or the name of a resolution with its scale: `LRbicx4`. */
function isPairWord(word: string): boolean {
  return PAIR_WORDS.has(word) || /^(?:gt|[lhs]r|[lh]q)(?:bic|bi|mod)?x?\d*$/.test(word)
}

/** `rain` next to `norain`, `non-rain` or `without_rain`. */
const NEGATION = /^(?:no|non|not|un|without)[-_ ]?$/

/** Whether one of two folders is the negation of the other, and their files have the same names. */
export function areSameInNegation(folders: readonly Named[]): boolean {
  const [one, other, ...more] = folders
  if (one === undefined || other === undefined || more.length > 0) return false
  const [a = '', b = ''] = [one, other].map(({ folder }) => baseName(folder).toLowerCase())
  const isNegation = [a.endsWith(b) ? a.slice(0, -b.length) : '', b.endsWith(a) ? b.slice(0, -a.length) : ''].some(
    (word) => NEGATION.test(word),
  )
  if (!isNegation || one.paths.length < FEWEST_PAIRS || one.paths.length !== other.paths.length) return false
  const stems = new Set(other.paths.map(stemOf))
  return one.paths.every((path) => stems.has(stemOf(path)))
}

/** Whether folders contain files with the same names, except for the words of the folders: `hazy/1_hazy.png`, `gt/1_gt.png`. */
export function areSameBesideFolder(folders: readonly Named[]): boolean {
  const [most, ...others] = folders.toSorted((a, b) => b.paths.length - a.paths.length)
  const least = others.at(-1)
  if (most === undefined || least === undefined || least.paths.length < FEWEST_PAIRS) return false
  const isIn = (stemIn: (path: string, folder: string) => string) => {
    const stems = new Set(most.paths.map((path) => stemIn(path, most.folder)))
    return others.every(({ folder, paths }) => paths.every((path) => stems.has(stemIn(path, folder))))
  }
  return isIn(stemOf) || isIn(stemBeside)
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '')
}

function stemBeside(path: string, folder: string): string {
  const own = new Set(wordsOf(baseName(folder)))
  return wordsOf(stemOf(path).replace(/(?<=\d)x\d$/i, ''))
    .filter((word) => !own.has(word) && !isPairWord(word))
    .join(' ')
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[-_. ]+/)
    .filter((word) => word !== '')
}

/** The names of frames: `00001.jpg`, `frame_12.png`. */
const FRAME = /^(?:frames?[-_ ]?|(?:imgs?|images?)[-_ ]?(?=\d{3}))?(\d+)$/i
const FEWEST_FRAMES = 2

/** Whether the name of a file counts the frames of a video. */
function frameNumber(path: string): number | undefined {
  const number = FRAME.exec(stemOf(path))?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Whether one file of each folder is named like a frame, so all names must be examined. */
export function mayBeFrames(examples: readonly { readonly folder: string; readonly path: string }[]): boolean {
  const paths = examples.map(({ path }) => path)
  return (
    mayBeVideos(
      examples.map(({ folder }) => baseName(folder)),
      paths,
    ) && paths.every(isFrame)
  )
}

/** Whether folders have numbers as names, and either these have gaps or those of the files are padded with zeros. */
function mayBeVideos(names: readonly string[], paths: readonly string[]): boolean {
  if (names.length < 2 || areFirstDigits(names) || !names.every((name) => /^\d+$/.test(name))) return false
  return !areCounted(names, Number) || paths.every((path) => PADDED.test(path))
}

const PADDED = /(?:frames?[-_ ]?\d+|\d{4,})\.[^.]*$/i

function isFrame(path: string): boolean {
  return frameNumber(path) !== undefined
}

/**
 * Whether folders named after numbers contain the frames of one video each: the files of every folder count from 0 or 1,
 * padded with zeros. `0` to `9` are digits.
 */
export function areFrames(folders: readonly Named[]): boolean {
  const names = folders.map(({ folder }) => baseName(folder))
  const areVideos = mayBeVideos(
    names,
    folders.flatMap(({ paths }) => paths),
  )
  return areVideos && folders.every(({ paths }) => paths.length >= FEWEST_FRAMES && areCounted(paths, frameNumber))
}

function areFirstDigits(names: readonly string[]): boolean {
  return names.length <= 10 && names.every((name) => /^\d$/.test(name)) && names.includes('0')
}

/** Whether names contain numbers from 0 or 1, without gaps. */
function areCounted(names: readonly string[], numberIn: (name: string) => number | undefined): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const name of names) {
    const number = numberIn(name)
    if (number === undefined) return false
    least = Math.min(least, number)
    most = Math.max(most, number)
  }
  return least <= 1 && most - least < 2 * names.length
}
