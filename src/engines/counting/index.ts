export { refuseDuplicates } from './duplicates.ts'
export { type HashIndex, hashIndex, type Stratum } from './hash_index.ts'
export { type ClassTally, type HashTally, numberOf, TableChanged, tallyClasses, tallyHashes } from './tally.ts'
