import { formatCount, isRulesPath } from '../../config/index.ts'

const MIB = 1024 * 1024
/** The largest file that a commit through GitHub's API can contain. */
const API_LIMIT = 40 * MIB
/** GitHub warns about files above the first size and refuses files above the second. */
const WARNING = 50 * MIB
const REFUSAL = 100 * MIB
/** From this number of samples, a list of ids costs more than it is worth. */
const MANY_SAMPLES = 200_000

const ADVICE = 'To keep the same split in a few kilobytes, use a split_indices_path that ends in .rules.json'

/** Why an index file is too large for a commit through the API, if it is. */
export function tooLargeToCommit(bytes: number): string | undefined {
  return bytes > API_LIMIT
    ? `it has ${inMib(bytes)}, and the limit of a commit through the API is 40 MiB. ${ADVICE}`
    : undefined
}

/** Advice on an index file that lists many samples, if it does. */
export function adviceOnFileSize(path: string, samples: number, bytes: number): string | undefined {
  if (isRulesPath(path)) return undefined
  if (bytes > REFUSAL) return `${path} has ${inMib(bytes)}, which GitHub refuses. ${ADVICE}`
  if (bytes > WARNING) return `${path} has ${inMib(bytes)}, and GitHub warns about files of this size. ${ADVICE}`
  return samples > MANY_SAMPLES ? `${path} lists ${formatCount(samples)} samples. ${ADVICE}` : undefined
}

function inMib(bytes: number): string {
  return `${formatCount(bytes / MIB)} MiB`
}
