import { parseArgs } from "node:util";
import { printable } from "@/lib/domain/text";
import { auditVerify } from "./audit-verify";
import { check } from "./check";
import type { Command, Given, Terminal } from "./command";
import { help } from "./help";
import { migrate } from "./migrate";
import { organizationCreate } from "./organization-create";
import { ownerInvite } from "./owner-invite";
import { wordsOf } from "./sentences";
import { status } from "./status";
import { tomorrow } from "./tomorrow";
import { unlock } from "./unlock";
import { why } from "./why";

export const commands: readonly Command[] = [
  organizationCreate,
  ownerInvite,
  unlock,
  why,
  status,
  tomorrow,
  migrate,
  check,
  auditVerify,
];

/** Runs what the arguments say and returns the exit code: 0 done, 1 refused or something is wrong, 2 not understood. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  // Names, reasons and the words of mail servers are other people's: a terminal must not take them for its own commands (T83).
  const print = (line: string) => terminal.print(printable(line, Number.POSITIVE_INFINITY));
  const say = (lines: string[]) => {
    for (const line of lines) print(line);
  };
  const command = commands.find(({ words }) => words.split(" ").every((word, place) => args[place] === word));
  const rest = command ? args.slice(command.words.split(" ").length) : args;
  if (rest.includes("--help") || rest.includes("-h") || args.length === 0 || args[0] === "help") {
    say(help(commands, command));
    return 0;
  }
  if (!command) {
    say([`There is no command "${args.join(" ")}".`, "", ...help(commands)]);
    return 2;
  }
  const parsed = parse(command, rest);
  if ("problem" in parsed) {
    say([parsed.problem, "", ...help(commands, command)]);
    return 2;
  }
  try {
    return await command.run(parsed.given, { ...terminal, print });
  } catch (error) {
    say(wordsOf(error).split("\n"));
    return 1;
  }
}

function parse({ operand, options }: Command, args: readonly string[]): { given: Given } | { problem: string } {
  const shape = Object.fromEntries(
    Object.keys(options).map((name) => [name, { type: "string" as const, multiple: true }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: shape,
      strict: true,
      allowPositionals: operand !== undefined,
    });
    const lists = Object.entries(values) as [string, string[]][];
    const repeated = lists.find(([, list]) => list.length > 1);
    if (repeated) return { problem: `--${repeated[0]} is given twice.` };
    const given = Object.fromEntries(lists.map(([name, list]) => [name, list[0]]));
    // A name of several words needs no quotes.
    const operandGiven = positionals.join(" ").trim();
    if (operand && !operandGiven) return { problem: `${operand.value} is missing.` };
    if (operand) given[operand.name] = operandGiven;
    const missing = Object.entries(options).find(([name, option]) => option.required && !given[name]?.trim());
    return missing ? { problem: `--${missing[0]} ${missing[1].value} is missing.` } : { given };
  } catch (error) {
    return { problem: wordsOf(error) };
  }
}
