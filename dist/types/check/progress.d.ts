/**
 * Called from time to time during long work.
 *
 * @param what For example `hashing files`. It never contains a name from the data.
 */
export type Progress = (what: string, done?: number, total?: number) => void;
