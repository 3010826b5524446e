/** What the browser's own clock says, in milliseconds: told as a finding about the browser, never used as the time. */
export const browserClock = (): number => Date.now();
