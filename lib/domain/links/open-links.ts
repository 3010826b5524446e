/** Links that nothing has ended yet; whether their time is over is asked with the clock. */
export const openLinks = { usedAt: null, replacedAt: null, revokedAt: null } as const;
