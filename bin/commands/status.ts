import { writeFile } from "node:fs/promises";
import { readStatus, type Status } from "@/lib/domain/status/read-status";
import { awayPage } from "../http/away-page";
import { type Command, value } from "./command";
import { moment } from "./sentences";
import { organizationNamed, withProduct } from "./with-product";

export const status: Command = {
  words: "status",
  about: "Says whether mails leave and what is told at the door. Ends with 1 where something is late.",
  options: {
    organization: { value: "<host>", about: "the organization's host or number", required: true },
    write: { value: "<file>", about: "makes the page there that a proxy shows while this server does not answer" },
  },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      if (given.write) {
        await writeFile(given.write, awayPage(organization));
        print(`${given.write}: the page for ${organization.name}. Your proxy shows it with 502, 503 and 504.`);
        return 0;
      }
      const now = await readStatus(services, organization);
      for (const line of linesOf(now)) print(line);
      return now.parts.some(({ late }) => late !== null) ? 1 : 0;
    }),
};

function linesOf({ parts, notice }: Status): string[] {
  const late = parts.find(({ part }) => part === "mail")?.late;
  return [
    "Database: answers.",
    late ? `Mail: nothing has left since ${moment(late)}.` : "Mail: nothing waits for longer than it should.",
    ...(notice ? [`Told at the door since ${moment(notice.since)}: ${notice.text.replaceAll("\n", " ")}`] : []),
  ];
}
