import type { Environment } from "@/lib/env";

/** Where a command reads its environment and says what happened; the tests give their own. */
export interface Terminal {
  /** Throws the sentences of every wrong or missing variable. */
  environment(): Environment;
  print(line: string): void;
}

export interface Option {
  /** What stands for the value in the help, such as `<host>`. */
  value: string;
  about: string;
  required?: boolean;
}

export type Given = Readonly<Record<string, string | undefined>>;

export interface Command {
  /** The words after `latchkey`, such as `organization create`. */
  words: string;
  about: string;
  /** What is given without a name, after the words. */
  operand?: Option & { name: string };
  options: Readonly<Record<string, Option>>;
  /** Does it and returns the exit code: 0 done, 1 refused or something is wrong. A sentence that is thrown is printed. */
  run(given: Given, terminal: Terminal): Promise<number>;
}

/** A required option's value; parsing has made sure that it is there. */
export const value = (given: Given, name: string): string => given[name] ?? "";
