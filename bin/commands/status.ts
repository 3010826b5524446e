import { writeFile } from "node:fs/promises";
import { createTranslator } from "use-intl/core";
import { type ActiveCause, causesOf, readStatus, type Status } from "@/lib/domain/status/read-status";
import { patience } from "@/lib/domain/status/slow-database";
import { preferredLanguage } from "@/lib/language";
import messages from "@/messages/en.json";
import { awayPage } from "../http/away-page";
import { type Command, value } from "./command";
import { moment } from "./sentences";
import { organizationNamed, withProduct } from "./with-product";

export const status: Command = {
  words: "status",
  about: "Says what stops many people just now and what is told at the door. Ends with 1 where there is something.",
  options: {
    organization: { value: "<host>", about: "the organization's host or number", required: true },
    write: { value: "<file>", about: "makes the page there that a proxy shows while this server does not answer" },
  },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      if (given.write) {
        await writeFile(given.write, awayPage(organization, languageOfAll(organization)));
        print(`${given.write}: the page for ${organization.name}. Your proxy shows it with 502, 503 and 504.`);
        return 0;
      }
      const now = await readStatus(services, organization);
      for (const line of linesOf(now)) print(line);
      return causesOf(now).length > 0 ? 1 : 0;
    }),
};

/** Whoever reads that page says nothing of their language. */
const languageOfAll = ({ language }: { language: string }) =>
  preferredLanguage({ chosen: undefined, acceptLanguage: null, organization: language });

const words = createTranslator({ locale: "en", messages, namespace: "cause" });

/** What administrators are told of a cause, what they can do, and when it is over. */
const told = ({ code, since, facts }: ActiveCause): string => {
  const blanks = { ...facts, patience: patience / 1_000, since: since ? moment(since) : "" };
  return (["administrator", "fix", "over"] as const).map((said) => words(`${code}.${said}`, blanks)).join(" ");
};

function linesOf({ parts, notice }: Status): string[] {
  const causes = causesOf({ parts });
  return [
    "Database: answers.",
    ...(causes.some(({ part }) => part === "mail") ? [] : ["Mail: nothing waits for longer than it should."]),
    ...causes.map(told),
    ...(notice ? [`Told at the door since ${moment(notice.since)}: ${notice.text.replaceAll("\n", " ")}`] : []),
  ];
}
