#!/usr/bin/env -S npx tsx
import { environment } from "@/lib/env";
import { runCommand } from "./commands/run-command";

process.exitCode = await runCommand(process.argv.slice(2), { environment, print: (line) => console.log(line) });
