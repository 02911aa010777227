import {
  areAllOfSplits,
  endsInDigit,
  hasSeparator,
  looksLikeSplit,
  namedSplit,
  splitPrefix,
  wordTest,
} from '../paths/index.ts'

const GENERIC =
  /^(?:\d+|.|(?:s|p|id|vol|part|batch|seq|sequence|scene|session|video|clip|frame|take|run|trial|subject|patient|user|person|speaker|character|chapter|page|level|instance|cam|camera|left|right|front|back|images?|imgs?|photos?|pictures?|audio|raw|masks?|frames)[-_ ]?\d*)$/i
/** A hash or a universally unique identifier. */
const HASH = /^(?=.*\d)(?:[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i
const YEAR = /^(?:19|20)\d\d(?:[-_.]?\d\d){0,2}$/
/** Folders with images. */
const isPictures = wordTest('images? imgs?')
/** Other names of folders with images that have masks. */
const hasMasks = wordTest(
  'images? imgs? photos? pictures? frames? rgb jpegimages leftimg8bit inputs? originals? imagestr imagests',
)
const isMasks = wordTest(
  'masks? trimaps? labels? labeltr labelts labelstr labelsts annotations? annots? gt gtfine gtcoarse ground_truths? segmentations? ' +
    'segmentationclass segmentationobject segmentationsclass segmentationsobject segs? segmaps?',
)
const MASKS =
  /^(?:(?:[1-4](?:st|nd|rd|th)[-_ ])?manual\d?|seg[-_ ]\w+|\w+(?:[-_ ](?:masks|labels|gt|annotations)|[-_ ]?annots?))$/i
/** Several recordings of the same things, or the folders that contain them. */
const isModality = wordTest(
  'rgb depth ir nir lwir swir mwir fir tir eo infrared thermal visible visual vis lidar radar gray grey color colour left right front back raw audios? videos? clips? wavs? ' +
    'sounds? recordings? data dataset files? samples? texts? docs? frames? spectrograms? mels? optical_flow flow',
)
/** How samples were processed, if there are several versions of them. */
const VERSION =
  /^(?:gr[ae]y[-_ ]?scale|bw|black[-_ ]?(?:and[-_ ]?)?white|segmented|masked|cropped|resized|aligned|augmented|normali[sz]ed|denoised|original|processed|pre[-_]?processed|unprocessed|clean(?:ed)?|noisy)(?:[-_ ]?(?:images?|data|audio))?$/i

/** The type of the files in a folder. */
const isTypeOfFiles = wordTest(
  'images? imgs? pics? pictures? photos? photographs? jpegs? jpgs? pngs? jpegimages frames? audios? wavs? mp3s? flacs? sounds? ' +
    'recordings? videos? clips? midis? mids? data datasets? files? samples? texts? txts? documents? spectrograms? mels? inputs? ' +
    'rgb depth',
)
/** What can be around the type: `all_images`, `image-files 2`. */
const [BEFORE_TYPE, AFTER_TYPE, NUMBER] = [/^all[-_ ]?/i, /[-_ ]?(?:files?|data|dir|folder|all)$/i, /[-_ ]?\d*$/]
/** Which part of the files. */
const PART = /^(?:parts?|batch|chunk|shard)[-_ ]?\d+$/i
/** The purpose of pictures on a website. */
const isPartOfSite = wordTest(
  'uploads? drawings? sketches paintings covers? banners? headers? heros? avatars? media gallery galleries albums? thumbs? ' +
    'thumbnails? backgrounds? posts? portraits? profiles? icons? logos? screenshots? figures? assets? static attachments? misc ' +
    'artwork art featured team blog site favicons?',
)
/** Folders that contain datasets, by the end of the name: `flower_photos`, `data`. */
const isHolderWord = wordTest(
  'data datasets? database db corpus corpora images? imgs? pics? pictures? photos? audios? sounds? recordings? videos? clips? ' +
    'samples? texts?',
)

/** Whether a folder's name indicates the type or the split of its files, so it cannot be a class on its own. */
export function isContainer(name: string): boolean {
  return isContainerOfType(name) || (endsInDigit(name) && PART.test(name)) || namedSplit(name) !== undefined
}

function isContainerOfType(name: string): boolean {
  // V8 compiles a pattern when it is first used, and most names need none.
  const mayHaveNumber = endsInDigit(name) || hasSeparator(name)
  const types = mayHaveNumber ? [name, name.replace(NUMBER, '')] : [name]
  return types.some((type) => {
    const lower = type.toLowerCase()
    const words = TYPE_ENDS.some((end) => lower.endsWith(end)) ? [type, type.replace(AFTER_TYPE, '')] : [type]
    return words.some(
      (word) =>
        isTypeOfFiles(word) ||
        (word.slice(0, 3).toLowerCase() === 'all' && isTypeOfFiles(word.replace(BEFORE_TYPE, ''))),
    )
  })
}

/** The ends of what `AFTER_TYPE` matches. */
const TYPE_ENDS: readonly string[] = ['file', 'files', 'data', 'dir', 'folder', 'all']

/** Whether folders with only such names contain the pictures of a website: `images` and `uploads`. */
export function mayBeOfSite(name: string): boolean {
  return isContainer(name) || isPartOfSite(name)
}

/** Whether a folder's name is typical of a folder that contains datasets. */
export function isHolder(name: string): boolean {
  return isHolderWord(hasSeparator(name) ? name.slice(name.search(/[^-_ ]*$/)) : name)
}

/** Whether a folder's name does not describe its contents: a number, one letter, `session_2`, `images`, a hash. */
export function isGenericName(name: string): boolean {
  return GENERIC.test(name) || HASH.test(name)
}

export function isYear(name: string): boolean {
  return YEAR.test(name)
}

export function arePictures(name: string): boolean {
  return isPictures(name)
}

/** Whether a folder may contain the images that belong to masks: `images`, `imgs`, `JPEGImages`. */
export function mayHaveMasks(name: string): boolean {
  return hasMasks(name)
}

/** Whether a folder next to images contains their masks or annotations: `masks`, `gt`, `train_labels`, `SegmentationClass`. */
export function areMasks(name: string): boolean {
  return (isMasks(name) || (mayBeMasks(name) && MASKS.test(name))) && namedSplit(name) === undefined
}

/** Whether a name has what each alternative of `MASKS` requires. */
function mayBeMasks(name: string): boolean {
  const lower = name.toLowerCase()
  return hasSeparator(lower) || lower.includes('manual') || lower.includes('annot')
}

/** Whether a folder's name indicates the type of its files, not their contents: `rgb` next to `depth`, `audio`. */
export function isMedium(name: string): boolean {
  return isModality(name) || mayHaveMasks(name)
}

/** Whether folders contain the same samples in several versions: `color`, `grayscale`, `segmented`; `full_texts`, `size_normalized_texts`. */
export function areVersions(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name) => VERSION.test(name) || isMedium(name) || VERSION_OF_TEXTS.test(name))
}

const VERSION_OF_TEXTS =
  /^(?:full|raw|original|clean(?:ed)?|(?:pre)?processed|(?:size[-_ ])?normali[sz]ed|tokeni[sz]ed|stemmed|lemmati[sz]ed)[-_ ](?:texts?|docs?|documents|articles|news)$/i

const META = /^(.+?)[-_ ]meta(?:[-_ ]?(?:data|info(?:rmation)?))?$/i

/** Whether a folder describes the files of the one next to it: `fake-meta-information` next to `fake`. */
export function describesOther(name: string, names: ReadonlySet<string>): boolean {
  const other = name.toLowerCase().includes('meta') ? META.exec(name)?.[1] : undefined
  return other !== undefined && names.has(other)
}

/** The folders of images and of their masks, if the siblings are nothing else: `train` and `train_masks`. */
export function picturesWithMasks(names: readonly string[]): readonly string[] | undefined {
  const masks = names.filter(areMasks)
  if (masks.length === 0) return undefined
  const others = names.filter((name) => !masks.includes(name))
  const lower = new Set(others.map((name) => name.toLowerCase()))
  const haveOwner = masks.some((name) => lower.has(name.toLowerCase().replace(/[-_ ]?(?<![a-z])[a-z]+$/, '')))
  const areHolders = others.length > 0 && others.every((name) => mayHaveMasks(name) || namedSplit(name) !== undefined)
  return haveOwner || areHolders ? [...others, ...masks] : undefined
}

/** Whether each name is a split followed by a possible class: `trainA`, `trainB`, `testA`; `train_cat`, `test_cat`. */
export function areSplitsWithClass(names: readonly string[]): boolean {
  const parts = names.map(splitPrefix)
  const rests = parts.map((part) => part?.rest)
  const splits = new Set(parts.map((part) => part?.split))
  return (
    names.length > 2 && !rests.includes(undefined) && splits.size > 1 && new Set(rests).size > 1 && hasRepeats(rests)
  )
}

/**
 * Whether folders are named after parts of a dataset and nothing else: `train-clean-100` next to `dev-other`, or
 * `images_background` next to `images_evaluation`, and other pairs with the same first word.
 */
export function areNamedAsSplits(names: readonly string[]): boolean {
  const splits = new Set(names.map((name) => namedSplit(name)?.split ?? splitPrefix(name)?.split))
  if (splits.size > 1 && splits.has('train') && !splits.has(undefined)) return true
  if (areAllOfSplits(names) || areSplitsBehindPrefix(names)) return true
  const kinds = new Set(
    names.map((name) => (hasSeparator(name) && /^[a-z]+(?=[-_ ])/i.exec(name)?.[0].toLowerCase()) || ''),
  )
  const areOfOneKind = kinds.size === 1 && !kinds.has('') && (names.length === 2 || [...kinds].every(isContainer))
  return areOfOneKind && names.some(looksLikeSplit)
}

/** `task8_training` next to `task8_testing_keys`. */
function areSplitsBehindPrefix(names: readonly string[]): boolean {
  const words = names.map((name) => name.split(/[-_ ]+/))
  const [first = []] = words
  const length = first.findIndex((word, at) => words.some((others) => others[at] !== word))
  if (length < 1) return false
  const splits = words.map((others) => namedSplit(others[length] ?? '')?.split)
  return new Set(splits).size > 1 && splits.includes('train') && !splits.includes(undefined)
}

function hasRepeats(texts: readonly unknown[]): boolean {
  return new Set(texts).size < texts.length
}
