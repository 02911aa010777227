/** An existing file at the path of an index file, and the file that the base has there. */
interface Existing {
    readonly there: Replaceability;
    readonly onBase: Replaceability;
}
/** What decides whether a file may be replaced. */
type Replaceability = {
    readonly kind: 'missing' | 'read';
} | {
    readonly kind: 'broken';
    /** Whether it is an index file of this tool nevertheless: see `isOwnIndexFile`. */
    readonly own: boolean;
    /** Whether it has conflict markers or is empty: see `hasNoOwner`. */
    readonly ownerless?: boolean;
};
/**
 * Returns whether a new index file may replace an existing file: it never replaces a file that is no index file of this tool.
 * A file after a conflict can be replaced if its sides are index files of this tool, or if the base has one at its place. So
 * can an empty file at that place, which contains nothing to lose.
 */
export declare function isReplaceable({ there, onBase }: Existing): boolean;
/**
 * Returns whether a file is an index file of this tool, even a broken one: it begins like one. After a conflict, each of its
 * sides does, unless it is empty.
 */
export declare function isOwnIndexFile(bytes: Uint8Array): boolean;
/** Returns whether the content does not tell whose file it is: it has conflict markers, or it is empty. */
export declare function hasNoOwner(bytes: Uint8Array): boolean;
export {};
