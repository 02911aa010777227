/**
 * Called now and then during long work.
 *
 * @param what `hashing files`; our own words, never a name from the data.
 */
export type Progress = (what: string, done?: number, total?: number) => void;
