import type { FailOn } from '../../gate/index.ts';
import type { ChangePlace } from '../text/index.ts';
/**
 * What the publishing step knows in addition to the check: where it runs, what happened to the commit, and which
 * permissions are missing. Texts are raw; the renderers escape them.
 */
export interface Publication {
    /** Which comment this is: the path of the config, or of the dataset if there is no config. */
    readonly key: string;
    /** The page of the run. Without it, there are no links. */
    readonly runUrl?: string;
    /** The name of the artifact of the run that contains the HTML report. Without it, or without `runUrl`, there is no link to it. */
    readonly reportArtifact?: string;
    /** Where GitHub shows the change. Without it, there are no links to lines and commits. */
    readonly place?: ChangePlace;
    /** The page that explains the tool. */
    readonly toolUrl?: string;
    /** The version of the tool, such as `1.0.0`. */
    readonly toolVersion: string;
    /** The command that produces the same result on another machine. */
    readonly repeatCommand?: string;
    /** The lowest result at which the run exits with 1. The default is `fail`. */
    readonly failOn?: FailOn;
    /** Whether a label can override the findings: on pull requests. The default is `false`. */
    readonly canOverride?: boolean;
    /** What happened to the index file. */
    readonly commit: CommitOutcome;
    /** What could not be done for lack of permissions, one note per permission. */
    readonly permissionNotes: readonly PermissionNote[];
    /** Further remarks, one sentence each. */
    readonly notes?: readonly string[];
    /**
     * The maximum length: in UTF-16 code units for the comment (default 65,000), in UTF-8 bytes for the summary (default
     * just under 1 MiB).
     */
    readonly maxLength?: number;
}
/** What happened to the index file on the branch. */
export type CommitOutcome = 
/** `workflows`: what GitHub does with workflows for this commit, unless it starts them as usual. */
{
    readonly kind: 'committed';
    /** The commit that was made. */
    readonly sha: string;
    /** The page of the commit. */
    readonly url?: string;
    /** Whether workflows run for that commit. */
    readonly workflows?: 'not started' | 'wait for approval';
}
/** The file on the branch is up to date. */
 | {
    readonly kind: 'current';
}
/** The run exits with code 1. The file is committed once the checks pass. */
 | {
    readonly kind: 'pending';
}
/** The user did not ask for the file, or `report.splits` is `check` or `off`. */
 | {
    readonly kind: 'not requested';
}
/** The dataset, the config or the index file has changed on the base branch. */
 | {
    readonly kind: 'update branch';
}
/** The branch has newer commits that change them, and these have their own run. */
 | {
    readonly kind: 'moved on';
}
/** No write permission, a protected branch, a symbolic link, Git LFS or too many conflicting pushes. */
 | {
    readonly kind: 'refused';
    /** Why nothing was committed. */
    readonly reason: string;
}
/** With `dry-run`, the file would be committed. */
 | {
    readonly kind: 'dry run';
};
/** Something that failed because of a missing permission, and the lines that grant it, if lines can. */
export interface PermissionNote {
    /** What was not done, such as `The comment was not posted`. */
    readonly message: string;
    /** The missing permission, such as `pull-requests: write`. */
    readonly permission: string;
    /** The lines to add to the workflow, as YAML. Empty if no lines help, because the token of a fork is read-only. */
    readonly yaml: readonly string[];
}
