import { createOrganization } from "@/lib/domain/organizations/create-organization";
import { presetNames } from "@/lib/domain/presets";
import type { Environment } from "@/lib/env";
import { isLanguage, languages } from "@/lib/language";
import { type Command, value } from "./command";
import { explain, linkAddress, moment } from "./sentences";
import { shellWord } from "./shell-word";
import { withProduct } from "./with-product";

export const organizationCreate: Command = {
  words: "organization create",
  about: "Makes an organization and prints its first owner's activation link, which lives one hour.",
  options: {
    name: { value: "<name>", about: "what the organization is called", required: true },
    origin: { value: "<address>", about: "where its people find it, such as https://door.example.org", required: true },
    owner: { value: "<username>", about: "the first owner's username", required: true },
    "owner-name": { value: "<name>", about: "the first owner's name; the username when left out" },
    "owner-email": { value: "<address>", about: "the first owner's e-mail address" },
    preset: { value: "<preset>", about: `${presetNames.join(", ")}; balanced when left out` },
    language: { value: "<language>", about: `what its people speak: ${languages.join(", ")}; en when left out` },
    "time-zone": { value: "<zone>", about: "where they are, such as Europe/Berlin; UTC when left out" },
    kind: {
      value: "<kind>",
      about: "operator: its people look after all organizations, at /operator; there is one at most",
    },
    "support-contact": { value: "<contact>", about: "whom its people ask: an address, a page or a telephone number" },
  },
  async run(given, { environment, print }) {
    const env = environment();
    const preset = presetNames.find((name) => name === (given.preset ?? "balanced"));
    if (!preset) throw new Error(`There is no preset "${given.preset}". There are: ${presetNames.join(", ")}`);
    if (given.kind && given.kind !== "operator")
      throw new Error(`There is no kind "${given.kind}". Leave it out, or say: operator`);
    if (given.language && !isLanguage(given.language))
      throw new Error(`There is no language "${given.language}". There are: ${languages.join(", ")}`);
    refuseOutsideDemo(env, value(given, "origin"));
    const username = value(given, "owner");
    const owner = { username, name: given["owner-name"] ?? username, email: given["owner-email"] };
    const created = await withProduct(env, (services) =>
      createOrganization(services, { ...described(given), preset, owner }),
    );
    if (!created.ok) throw new Error(explain(created.refusal.code));
    const { organization, expiresAt } = created.value;
    print(`${organization.name} is organization ${organization.number} at ${organization.origin} (preset ${preset}).`);
    print(`Its first owner, ${username.trim()}, opens this link${expiresAt ? ` until ${moment(expiresAt)}` : ""}:`);
    print("");
    print(`  ${linkAddress(organization.origin, created.value)}`);
    print("");
    print(`It is shown here once and mailed to nobody. For a new one:`);
    print(`  latchkey owner invite --organization ${organization.host} --username ${shellWord(username.trim())}`);
    return 0;
  },
};

const described = (given: Parameters<Command["run"]>[0]) => ({
  name: value(given, "name"),
  origin: value(given, "origin"),
  supportContact: given["support-contact"] ?? null,
  language: given.language,
  timeZone: given["time-zone"],
  isOperator: given.kind === "operator",
});

/** The demo does not start with an organization that others could reach. */
function refuseOutsideDemo(env: Environment, origin: string): void {
  const host = URL.canParse(origin) ? new URL(origin).hostname : "localhost";
  if (env.demo && !/^(.+\.)?localhost$/.test(host)) {
    throw new Error("Without DATABASE_URL this is the demo: its organizations live at localhost or *.localhost alone.");
  }
}
