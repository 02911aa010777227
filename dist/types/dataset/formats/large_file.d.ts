import { type ByteReader } from '../scan/byte_reader.ts';
import type { SourceContext } from '../source_context.ts';
/** Where a label file lies on disk, if it does and is large enough to be read piece by piece; archives are not. */
export declare function largeFile(file: string, { tree, largeFrom }: SourceContext): string | undefined;
/** The first lines of a file, and how many bytes of byte order mark stand in front of them. */
export interface Head {
    /** Whole lines, without byte order mark. */
    readonly bytes: Uint8Array;
    readonly mark: number;
}
/** None where not even one line ends in the first mebibyte. */
export declare function readHead(file: ByteReader): Head | undefined;
