const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** A time as SAML writes it, with its zone (SAML Core 1.3.3); null when it is none. */
export function timeOf(text: string | null): Date | null {
  const trimmed = text?.trim() ?? "";
  if (!pattern.test(trimmed)) return null;
  const time = new Date(trimmed);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** By how much a provider's clock may differ from ours, in milliseconds. */
export const clockSkew = 60_000;
