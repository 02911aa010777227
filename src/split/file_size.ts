import { isRulesPath } from './rules_file.ts'

const MIB = 1024 * 1024
/** What a commit through GitHub's API can carry. */
const API_LIMIT = 40 * MIB
/** GitHub warns of files above the first and refuses those above the second. */
const WARNING = 50 * MIB
const REFUSAL = 100 * MIB
/** From here on a list of ids costs more than it tells. */
const MANY_SAMPLES = 200_000

const ADVICE = 'a split_indices_path that ends in .rules.json keeps the same split in a few kilobytes'

/** Why an index file is too large to be committed by the API; none where it is not. */
export function tooLargeToCommit(bytes: number): string | undefined {
  return bytes > API_LIMIT ? `it has ${inMib(bytes)}, and a commit by the API can carry 40 MiB: ${ADVICE}` : undefined
}

/** What to say of an index file that lists many samples; none where it is of an ordinary size. */
export function adviceOnFileSize(path: string, samples: number, bytes: number): string | undefined {
  if (isRulesPath(path)) return undefined
  if (bytes > REFUSAL) return `${path} has ${inMib(bytes)}, which GitHub refuses: ${ADVICE}`
  if (bytes > WARNING) return `${path} has ${inMib(bytes)}, of which GitHub warns: ${ADVICE}`
  return samples > MANY_SAMPLES ? `${path} lists ${samples} samples: ${ADVICE}` : undefined
}

function inMib(bytes: number): string {
  return `${Math.round(bytes / MIB)} MiB`
}
