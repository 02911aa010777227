/**
 * Where GitHub shows the change. Every value comes from the event and the API, never from a report, which can be
 * somebody else's.
 */
export interface ChangePlace {
    /** The page of the repository, such as `https://github.com/octo-org/emopia`. */
    readonly repositoryUrl: string;
    /** The number of the pull request. Without it, lines have no links. */
    readonly pullRequest?: number;
    /** The full SHA of the commit that the change is compared with. Without it, there is no link to the comparison. */
    readonly baseSha?: string;
    /** The full SHA of the head. */
    readonly headSha: string;
    /** The folder of the project in the repository, if it is not the root. */
    readonly folder?: string;
    /** How many commits the base branch has that the head lacks; left out if that is not known. */
    readonly behind?: {
        /** The number of commits. */
        readonly commits: number;
        /** The name of the base branch. */
        readonly branch: string;
    };
}
/** Links the number of a line to the line in the pull request. Anything that has no place there stays text. */
export declare function lineLink(written: string, place: ChangePlace | undefined, file: string | null, line: number): string;
/** Links the base and the head to their comparison: `8c1f02e…d41d8cd`; an empty text if either is not known. */
export declare function comparisonLink({ repositoryUrl, baseSha, headSha }: ChangePlace): string;
