/** Whether an organization can be in this zone: UTC, or one by its name in the IANA database. */
export const isTimeZone = (name: string): boolean =>
  name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);
