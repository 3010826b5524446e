import type { Command } from "./command";

/** All commands, or one with its options. */
export function help(commands: readonly Command[], one?: Command): string[] {
  if (one) return helpOf(one);
  return [
    "Latchkey's command line. Run a command as: npm run latchkey -- <command>",
    "",
    ...columns(commands.map(({ words, about }) => [words, about])),
    "",
    "A command followed by --help names its options. DATABASE_URL says which database is meant;",
    "without it the demo's own, in DATA_DIR, whether its server runs or not.",
  ];
}

function helpOf({ words, about, operand, options }: Command): string[] {
  const named = Object.entries(options).map(([name, option]): [string, string] => [
    `--${name} ${option.value}`,
    `${option.about}${option.required ? "" : " (optional)"}`,
  ]);
  const rows: [string, string][] = [...(operand ? [[operand.value, operand.about] as [string, string]] : []), ...named];
  const required = Object.entries(options).filter(([, option]) => option.required);
  const usage = [
    "latchkey",
    words,
    ...(operand ? [operand.value] : []),
    ...required.map(([name, option]) => `--${name} ${option.value}`),
  ].join(" ");
  return [about, "", `  ${usage}`, ...(rows.length > 0 ? ["", ...columns(rows)] : [])];
}

function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
