import type { Manifest } from '../formats/index.ts';
/** @throws {InputError} for a table of the classes that the pixels of masks mean, whose rows are not samples. */
export declare function refuseMaskLegend({ columns, files: [file] }: Pick<Manifest, 'columns' | 'files'>): void;
