/** How well a column serves as the group key, by its name. */
interface EntityRank {
    /** 0 is best. */
    readonly rank: number;
    /** Whether its values must show more, because the name is that of any identifier. */
    readonly isAnyId: boolean;
    /** Whether few values are no sign of sorted rows. */
    readonly isCoarse: boolean;
}
/** Returns `undefined` for a column that is not named like an entity with several samples. */
export declare function entityRank(column: string): EntityRank | undefined;
/** Whether a column is named like an entity that can have several samples: `user.id`, `SpeakerID`. */
export declare function isEntityName(column: string): boolean;
export {};
