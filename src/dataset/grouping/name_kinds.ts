import type { GroupNameKind } from '../table/index.ts'
import type { GroupLimits } from './group_facts.ts'

/** A way in which the names of files show which samples belong together. */
export interface NameKind {
  readonly kind: GroupNameKind
  /** The regular expressions to try. The group is what the parentheses match. They mean the same in RE2 and JavaScript. */
  readonly patterns: readonly string[]
  /** What some names must contain, if the patterns also match names of single samples. */
  readonly mark?: RegExp
  /** The smallest share of the names that must match, or contain the mark. */
  readonly leastNames: number
  /** Whether equal names in different folders may be different things, so that the folder is part of the group. */
  readonly isOfFolder?: true
  readonly limits: GroupLimits
}

const START = '(?:^|/)'
const END = String.raw`(?:\.nii)?(?:\.\w{1,5})?$`
/** Roboflow appends the extension, `.rf.` and a hash to the name: `a_jpg.rf.<hash>.jpg`. */
const ROBOFLOW_END = String.raw`(?:_[A-Za-z]{3,4})?\.rf\.[0-9a-f]{32}\.\w+$`

const STRONG: GroupLimits = { fewestGroups: 3, leastShared: 0.2, mean: [1, Number.POSITIVE_INFINITY], perClass: 1 }
const COPIES: GroupLimits = { fewestGroups: 5, leastShared: 0.02, mean: [1, 20], perClass: 2 }

/** Words in several cases: `[Ff]rame|FRAME`. RE2 and JavaScript write case-insensitive patterns differently. */
function words(list: string): string {
  return list
    .split(' ')
    .flatMap((word) => [`[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`, word.toUpperCase()])
    .join('|')
}

const NAME = '[^/]*[^/_. -]'

/** A number at the end after a word: `rec0_frame_0010`, `rec0/frame_0010`, also as Roboflow writes it. */
function numbered(list: string): string[] {
  const number = String.raw`(?:${words(list)})[-_. ]?\d+`
  return [
    ...[END, ROBOFLOW_END].map((end) => `${START}(${NAME})[-_. ]+${number}${end}`),
    `${START}([^/]+)/${number}${END}`,
  ]
}

const ENTITY = words('patient subject subj sub participant person speaker spk actor singer user volunteer case')
const EFFECT = 'aug(?:mented)?|[hv]?flip(?:ped)?|rot(?:ate|ated)?|nois[ey]|blur(?:red)?|bright(?:ness)?'
const AUGMENTED = String.raw`[-_](?:${EFFECT})[-_]?\d*`
const COPY = String.raw` ?\(\d+\)| - Copy(?: \(\d+\))?|[-_]copy\d*`

/** The kinds of names, the most telling one first. */
export const NAME_KINDS: readonly NameKind[] = [
  {
    kind: 'songs',
    // EMOPIA: the quadrant, the song, the clip.
    patterns: [`${START}Q[1-4]_([A-Za-z0-9_-]{11})_\\d+${END}`],
    leastNames: 0.5,
    limits: STRONG,
  },
  {
    kind: 'speakers',
    patterns: [
      // CREMA-D, RAVDESS, EMO-DB and Speech Commands.
      `${START}(1[01]\\d\\d)_[A-Z]{3}_[A-Z]{3}_[A-Z]{2}${END}`,
      `${START}0[1-3]-0[12]-0[1-8]-0[12]-0[12]-0[12]-(\\d\\d)${END}`,
      `${START}(\\d\\d)[abc]\\d\\d[A-Z][a-d]?${END}`,
      `${START}([0-9a-f]{8})_nohash_\\d+${END}`,
    ],
    leastNames: 0.8,
    limits: STRONG,
  },
  {
    kind: 'recordings',
    patterns: [
      // UrbanSound8K, ESC-50 and UCF101.
      `${START}(\\d+)-\\d-\\d+-\\d+${END}`,
      `${START}\\d-(\\d+)-[A-Z]-\\d+${END}`,
      `${START}(v_[^/_]+_g\\d\\d)_c\\d\\d${END}`,
    ],
    leastNames: 0.8,
    limits: STRONG,
  },
  {
    kind: 'people',
    patterns: [`(?:^|[/_. -])((?:${ENTITY})[-_ ]?\\d+)(?:[/_. -]|$)`],
    leastNames: 0.5,
    limits: STRONG,
  },
  { kind: 'frames', patterns: numbered('frame frames frm fr'), leastNames: 0.5, isOfFolder: true, limits: STRONG },
  {
    kind: 'clips',
    patterns: numbered('clip chunk seg segment part utt utterance snippet window win'),
    leastNames: 0.5,
    isOfFolder: true,
    limits: STRONG,
  },
  { kind: 'slices', patterns: numbered('slice slices slc'), leastNames: 0.5, isOfFolder: true, limits: STRONG },
  {
    kind: 'patches',
    patterns: [...numbered('patch tile crop cell roi'), `${START}([^/]+?)_x\\d+_y\\d+(?:_class\\d+)?${END}`],
    leastNames: 0.5,
    isOfFolder: true,
    limits: STRONG,
  },
  { kind: 'roboflow', patterns: [`${START}([^/]+)\\.rf\\.[0-9a-f]{32}\\.\\w+$`], leastNames: 0.5, limits: COPIES },
  {
    kind: 'augmented',
    patterns: [`${START}([^/]+?)(?:${AUGMENTED})*${END}`],
    mark: new RegExp(`${AUGMENTED}(?:${AUGMENTED})*${END}`),
    leastNames: 0.1,
    limits: COPIES,
  },
  {
    kind: 'copies',
    patterns: [`${START}([^/]+?)(?:${COPY})?${END}`],
    mark: new RegExp(`(?:${COPY})${END}`),
    leastNames: 0.01,
    limits: COPIES,
  },
  {
    kind: 'numbers',
    patterns: [END, ROBOFLOW_END].map((end) => `${START}([^/\\d]*\\d[^/]*)[-_. ]\\(?\\d{1,6}\\)?${end}`),
    leastNames: 0.8,
    isOfFolder: true,
    limits: { fewestGroups: 10, leastShared: 0.5, mean: [2, 200], perClass: 2 },
  },
]
