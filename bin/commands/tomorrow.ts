import { type RiskGroup, readAtRisk } from "@/lib/domain/tomorrow/read-at-risk";
import { tellRisk } from "@/lib/domain/tomorrow/tell-risk";
import { routes } from "@/lib/routes";
import { type Command, value } from "./command";
import { riskTitle, whyWords } from "./why-words";
import { organizationNamed, withProduct } from "./with-product";

/** Whoever runs the command line sees everybody. */
const operator = { userId: "00000000-0000-0000-0000-000000000000", rank: "owner" } as const;

export const tomorrow: Command = {
  words: "tomorrow",
  about: "Says who will fail when they next try, and at what. Ends with 1 where there is somebody.",
  options: { organization: { value: "<host>", about: "the organization's host or number", required: true } },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      const groups = await readAtRisk(services, { organization, actor: operator, now: services.clock.now() });
      if (groups.length === 0) print(`Nobody of ${organization.name} will fail when they next try.`);
      for (const group of groups) for (const line of linesOf(organization.origin, group)) print(line);
      if (groups.length > 0) print(`What helps: ${organization.origin}${routes.adminTomorrow}`);
      return groups.length > 0 ? 1 : 0;
    }),
};

function linesOf(origin: string, { risk, count, people }: RiskGroup): string[] {
  const number = `${count.atLeast ? "more than " : ""}${count.number}`;
  const more = count.number - people.length;
  return [
    `${riskTitle(risk)}: ${number}`,
    ...people.map((one) => `  ${one.name} (${one.username}): ${whyWords(origin, tellRisk(risk, one))}`),
    ...(more > 0 ? [`  and ${count.atLeast ? "more than " : ""}${more} more`] : []),
    "",
  ];
}
