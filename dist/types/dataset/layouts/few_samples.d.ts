import type { Medium } from '../paths/index.ts';
import type { Branch } from './branches.ts';
import type { SettledRoles } from './settled_roles.ts';
/**
 * Whether folders contain so few files that they may be anything: the pictures of chapters next to a table, the fonts of an
 * app, the checkpoints of models.
 *
 * @param root The folder that was given. A dataset of recordings, pictures or texts without anything next to it may be small.
 */
export declare function areFewSamples({ roles, samples, medium }: SettledRoles & {
    readonly medium: Medium;
}, root: Branch): boolean;
