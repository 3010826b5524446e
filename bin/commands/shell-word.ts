/** A value as it stands in a command that is printed to be copied: whatever a username holds, a shell takes it as one word and runs nothing of it. */
export const shellWord = (value: string): string =>
  /^[\w.@%+:/][\w.@%+:/-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
