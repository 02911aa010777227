import { type ByteReader } from '../scan/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Returns the path of a label file on disk if it is large enough to be read piece by piece. Archives are not. */
export declare function largeFile(file: string, { tree, largeFrom }: SourceContext): string | undefined;
/** The first lines of a file, and the number of bytes of the byte order mark before them. */
interface Head {
    /** Complete lines, without the byte order mark. */
    readonly bytes: Uint8Array;
    readonly mark: number;
}
/** Returns `undefined` if no line ends in the first mebibyte. */
export declare function readHead(file: ByteReader): Head | undefined;
export {};
