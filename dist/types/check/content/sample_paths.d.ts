import { type Dataset, type Source } from '../../dataset/index.ts';
/** What the paths of samples follow from. */
export type SampleDataset = Pick<Dataset, 'table' | 'layout'>;
interface Naming {
    readonly dataset: SampleDataset;
    readonly source: Source;
    /** The prefix of the ids of an additional dataset. */
    readonly prefix: string;
    /** The folder of the source in the tree. */
    readonly folder: string;
    /** Its files by path, relative to the folder. */
    readonly paths: Paths;
    /** The rows to find files for; by default all. */
    readonly wants?: ((row: number) => boolean) | undefined;
}
/** A set of paths. A map with paths as keys is enough. */
type Paths = Pick<ReadonlyMap<string, unknown>, 'has' | 'size' | 'keys'>;
/**
 * Returns the file that each row of a source names, if there is one: by its path, by the end of its path (`a.jpg` for
 * `images/a.jpg`), or by its name without folder and extension. If several files match, it is the one next to the row's
 * label file, or in the folder of its split.
 */
export declare function samplePaths({ dataset, source, prefix, folder, paths, wants }: Naming): ReadonlyMap<number, string>;
/** Returns the prefix of the ids of an additional dataset. */
export declare function prefixOf({ name }: Source, place: number): string;
/**
 * Returns a code for what each row belongs to, if a sample can have several rows: its image if samples are boxes, or its id.
 */
export declare function unitsOfRows({ table, layout }: SampleDataset): Int32Array | undefined;
export {};
