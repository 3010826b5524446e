/**
 * How much work a task is: the browser derives keys (PBKDF2 with SHA-256, RFC 8018) with so many iterations each, from
 * counter 0 on, until it finds the one asked for; it lies anywhere below `most`, so half of that is the rule. Shared with
 * the browser (app/(door)/trouble/solve-task.ts). What it takes is measured in docs/decisions/0022.
 */
export const difficulty = { iterations: 2_000, most: 12_000 } as const;
