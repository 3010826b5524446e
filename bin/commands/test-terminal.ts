import { randomBytes } from "node:crypto";
import { readEnvironment } from "@/lib/env";
import { runCommand } from "./run-command";

export const keys = {
  LINK_KEY: `1:${randomBytes(32).toString("base64url")}`,
  AUTH_SECRET: randomBytes(32).toString("hex"),
};

/** Runs the command line under these variables; what it printed and the code with which it would end. */
export const testTerminal =
  (variables: Record<string, string>) =>
  async (command: string, extra: string[] = []) => {
    const printed: string[] = [];
    const code = await runCommand([...command.split(" ").filter(Boolean), ...extra], {
      environment: () => {
        const read = readEnvironment(variables);
        if ("env" in read) return read.env;
        throw new Error(read.problems.join("\n"));
      },
      print: (line) => printed.push(line),
    });
    return { code, text: printed.join("\n") };
  };
