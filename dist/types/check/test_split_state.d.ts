import type { Dataset } from '../dataset/index.ts';
import type { TestSplitState } from '../gate/index.ts';
import { type BaseDataset } from './base_dataset.ts';
import type { ContentPolicy } from './content/index.ts';
import { type FoundIndexFile } from './index_file.ts';
import type { CheckRequest } from './request.ts';
import { type SampleContent } from './sample_content.ts';
interface TestSplitQuestion {
    readonly request: CheckRequest;
    readonly dataset: Dataset;
    readonly base: BaseDataset;
    readonly baseFile: FoundIndexFile;
    /** The configs whose thresholds apply. */
    readonly policies: readonly ContentPolicy[];
    /** The content of the head's files, if content is compared. */
    readonly content: SampleContent;
    /** That of the base's files, if all of them were looked at. */
    readonly contentOnBase: SampleContent | undefined;
}
/**
 * What the change does to the base's test split. Nothing if there is no base, or no threshold asks for it. If the change edits
 * how samples are read, the base's own settings decide which samples are in its test split, and what they are. So a change
 * of the settings cannot hide any of them.
 */
export declare function testSplitState(question: TestSplitQuestion): Promise<TestSplitState | undefined>;
export {};
