/** Links that nothing has ended yet; whether their time is over is asked with the clock. */
export const openLinks = { usedAt: null, replacedAt: null, revokedAt: null } as const;

/** Those of them that lead into an account, and so end with its password or address; an undo link leads nowhere in. */
export const openWaysIn = { ...openLinks, purpose: { not: "undo" } } as const;
