/**
 * The kind of samples that files can be: `image`, `audio`, `text` and so on. For an unknown extension, it is the
 * extension with its dot. Pictures that `torchvision.datasets.ImageFolder` does not list are a separate kind.
 */
export type Medium = string;
export declare const IMAGE: Medium;
export declare const OTHER_PICTURES: Medium;
/** Compares two media by precedence: negative if `a` comes before `b`. */
export declare function byPrecedence(a: Medium, b: Medium): number;
/** Returns what samples of a medium are called, in the plural. */
export declare function mediumNoun(medium: Medium): string;
/** The role of a file in its folder. */
export interface FileRole {
    /** `undefined` for a file that is never a sample, such as code, tables and documentation. */
    readonly medium?: Medium;
    readonly isCode: boolean;
    /**
     * Whether the file describes its folder or was left by the operating system, so it does not indicate what the folder
     * contains.
     */
    readonly isAside: boolean;
}
/**
 * Returns a function that determines the role of a file from its name without folders. Results are cached by
 * extension.
 */
export declare function fileRoles(): (name: string) => FileRole;
/** Whether the whole name of a file is needed to determine its role, not only the extension. */
export declare function isKnownByName(ending: string): boolean;
/** Whether a file describes other files: `requirements.txt`, `LICENSE`, `classes.txt`. */
export declare function isAboutOthers(name: string): boolean;
