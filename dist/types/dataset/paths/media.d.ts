/** What a file contains, judging by its name. */
export type FileKind = 'image' | 'audio' | 'midi' | 'video' | 'text'
/** Arrays, volumes, point clouds and signals: one file per sample, not in one of the formats above. */
 | 'data' | 'no-ending' | 'table' | 'annotation' | 'notebook' | 'code' | 'config' | 'documentation' | 'archive' | 'model'
/** A `.dvc` file, which points to data that is stored elsewhere. */
 | 'pointer' | 'other';
/** Whether files of a kind may be samples, one per file. */
export declare function isMedia(kind: FileKind): boolean;
/**
 * Returns the kind of a file, determined only by its name. Extensions are not case-sensitive.
 *
 * @example
 * kindOfFile('recordings/0_george_12.wav') // 'audio'
 */
export declare function kindOfFile(path: string): FileKind;
/** Whether a value looks like the name of a file that could be a sample. URLs of web pages do not. */
export declare function looksLikeFile(value: string): boolean;
