/** Whether a column is named like an entity that can have several samples: `user.id`, `SpeakerID`. */
export declare function isEntityName(column: string): boolean;
