/** Whether torchvision treats the file as an image. */
export declare function isImage(path: string): boolean;
/**
 * Returns the masks among the images of one folder: `1_mask.png` and `1_mask_1.png` next to `1.png`. A name such as
 * `with_mask.png` without an image `with.png` is a sample.
 */
export declare function masksBeside(paths: readonly string[]): ReadonlySet<string>;
/**
 * Whether a name could be the name of a mask. It is called for every file, so it rejects nearly all other names after
 * a look at a few characters.
 *
 * @param end Where the extension starts.
 */
export declare function mayBeMask(name: string, end: number): boolean;
/** The same for a name in UTF-8. */
export declare function mayBeMaskBytes(bytes: Uint8Array, end: number): boolean;
