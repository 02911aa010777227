import { counted, formatCount, listed } from '../../config/index.ts'
import type { SampleExplanation } from '../../split/index.ts'

interface Explained {
  readonly found: SampleExplanation
  /** What a sentence calls the split of the sample; empty if it is in no split. */
  readonly part: string
  /** What a sentence calls each split. */
  readonly called: (split: string) => string
  /** The path of the index file. */
  readonly file: string
  /** The commands for the same dataset. */
  readonly commands: { readonly split: string; readonly verify: string }
  /** Whether each class is split separately. */
  readonly stratified: boolean
  /** Whether the hash is MD5 or SHA-256. */
  readonly hash: string
}

function notByHand({ commands }: Explained): string {
  return `Its split cannot be calculated for this sample alone, because all samples are divided together. To check the whole index file, run \`${commands.verify}\`.`
}

/** Says in sentences why a sample is in its split, for readers who do not know the rules. */
export function reasonsFor(explained: Explained): string[] {
  const { found, part, file, commands } = explained
  const { follows, labels, group } = found
  switch (found.reason) {
    case 'unlabelled':
      return ['It has no label, and only samples with a label are split.']
    case 'rank':
      return rankReasons(explained)
    case 'labels':
      return [
        'Samples with several labels are divided together, so that every label is close to its share in every split.',
        notByHand(explained),
      ]
    case 'group':
      return [...groupReasons(found), HOW_GROUPS_ARE_PLACED, notByHand(explained)]
    case 'follows':
      return [
        `It has the same id as '${follows}'. Rows with the same id stay together, so it is where the first row is.`,
      ]
    case 'cut':
      return cutReasons(explained)
    case 'kept':
      return [
        `${file} lists it in ${part}. A sample that the index file lists keeps its split when the dataset grows. Only \`${commands.split} --rebalance\` can move it.`,
        ...groupReasons(found),
      ]
    case 'placed':
      return [
        `It is new: ${file} does not list it.`,
        ...(group === undefined
          ? [
              `New samples are placed in the order of their hashes, each in the split that lacks the most ${lack(explained)}.`,
            ]
          : [...groupReasons(found), 'A group that is new goes where it brings the classes closest to their shares.']),
        ...(labels === undefined ? [] : [notByHand(explained)]),
      ]
  }
}

function lack({ stratified, found: { labels } }: Explained): string {
  return !stratified ? 'samples' : labels === undefined ? 'samples of its class' : 'samples with its labels'
}

const HOW_GROUPS_ARE_PLACED =
  'Groups are placed one by one, the largest first, where they bring the classes closest to their shares. Then groups are moved and swapped as long as that helps.'

function groupReasons({ group }: SampleExplanation): string[] {
  if (group === undefined) return []
  const others = group.size - 1
  if (others < 1) return [`It is the only sample of its group '${group.name}'.`]
  const them = others === 1 ? 'the other sample' : `the ${counted(others, 'other sample')}`
  return [`It stays together with ${them} of its group '${group.name}'.`]
}

function rankReasons({ found, called, stratified, hash }: Explained): string[] {
  const { rank, classSize, quotas, class: name } = found
  const samples = stratified ? `samples of the class '${name}'` : 'samples'
  const ranges = quotas
    .filter(({ from, to }) => to > from)
    .map(({ split, from, to }, i) => {
      const isOne = to - from === 1
      const numbers = isOne ? formatCount(to) : `${formatCount(from + 1)} to ${formatCount(to)}`
      if (i > 0) return `${numbers} to ${called(split)}`
      return isOne ? `Number ${numbers} goes to ${called(split)}` : `Numbers ${numbers} go to ${called(split)}`
    })
  return [
    `The ${formatCount(classSize)} ${samples} are sorted by hash: the ${hash} of the seed, a colon and the id.`,
    `This one is number ${formatCount(rank + 1)}. ${listed(ranges)}.`,
  ]
}

function cutReasons({ found: { cuts, group }, part, stratified, hash }: Explained): string[] {
  const [first, second] = cuts ?? [null, null]
  const whose = group !== undefined ? 'of all groups' : stratified ? 'of its class' : 'of all samples'
  return [
    `The index file contains cut points instead of lists of samples, so the hash alone decides: the ${hash} of the seed, a colon and the ${group === undefined ? 'id' : 'group'}.`,
    `The cut points ${whose} put ${hashRanges(first, second)}, so it is in ${part}.`,
  ]
}

/** Says which hashes are in which split. A cut point of `null` is above all hashes. */
function hashRanges(first: string | null, second: string | null): string {
  if (first === null) return 'all hashes in train'
  const train = `hashes below ${first} in train`
  if (second === null) return `${train} and all others in val`
  return `${train}, hashes from there to below ${second} in val and all others in test`
}
