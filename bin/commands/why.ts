import { findPeople } from "@/lib/domain/diagnosis/find-people";
import type { RungState } from "@/lib/domain/diagnosis/ladder";
import { readVerdict, type Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { type Sentence, sentence } from "@/lib/domain/diagnosis/sentence";
import { tellDryRun } from "@/lib/domain/diagnosis/tell-dry-run";
import { tellLadder } from "@/lib/domain/diagnosis/tell-rung";
import { tellSource } from "@/lib/domain/diagnosis/tell-sources";
import { tellEvidence, tellState } from "@/lib/domain/diagnosis/tell-state";
import { triedAs } from "@/lib/domain/diagnosis/tried-as";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { commandVisit } from "@/lib/domain/visit";
import { routes } from "@/lib/routes";
import type { ProcessServices } from "@/lib/services";
import { type Command, value } from "./command";
import { moment } from "./sentences";
import { shellWord } from "./shell-word";
import { whyWords } from "./why-words";
import { organizationNamed, withProduct } from "./with-product";

/** Whoever runs the command line sees everybody. */
const operator = { userId: "00000000-0000-0000-0000-000000000000", rank: "owner" } as const;

const marks: Record<RungState, string> = {
  passed: "ok  ",
  stops: "STOP",
  partly: "PART",
  "would-pass": "    ",
  "would-refuse": "stop",
  unknown: "?   ",
};

export const why: Command = {
  words: "why",
  about: "Says why somebody cannot get in: every gate in order, and what would mend it. Ends with 1 where one says no.",
  operand: { name: "who", value: "<who>", about: "name, username, e-mail or customer ID, misspelled or not" },
  options: { organization: { value: "<host>", about: "the organization's host or number", required: true } },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      const who = value(given, "who");
      const viewer = { organization, actor: operator, now: services.clock.now() };
      const { sure, rows, perhaps } = await findPeople(services, viewer, who);
      if (!sure) {
        for (const line of await unsure(services, organization, who, [...rows, ...perhaps])) print(line);
        return 1;
      }
      const verdict = await readVerdict(services, commandVisit(organization), operator, sure.id);
      if (!verdict) throw new Error(`${sure.username} was removed a moment ago.`);
      for (const line of linesOf(verdict)) print(line);
      return verdict.stop ? 1 : 0;
    }),
};

async function unsure(services: ProcessServices, organization: Organization, who: string, near: UserRow[]) {
  if (near.length > 0) {
    const people = near.map(({ name, username, email }) => `  ${[username, name, email].filter(Boolean).join(" · ")}`);
    return [`Several may be meant by "${who}". Give one of these usernames:`, "", ...people];
  }
  const viewer = { organization, actor: operator, now: services.clock.now() };
  const tried = await triedAs(services, viewer, who);
  const times = tried && `${tried.atLeast ? "more than " : ""}${tried.count} times, the last at ${moment(tried.last)}`;
  return [
    `Nobody of ${organization.name} has "${who}" as a name, username, address or customer ID, nor nearly.`,
    times ? `Somebody tried it in the last 30 days: ${times}.` : "Nobody tried it in the last 30 days.",
  ];
}

function linesOf(verdict: Verdict): string[] {
  const { profile, organization, dryRuns } = verdict;
  const say = (told: Sentence) => whyWords(organization.origin, told);
  const head = [profile.username, profile.email, profile.type.name].filter(Boolean).join(" · ");
  const ladder = tellLadder(verdict).map(
    ({ state, title, note }) => `  ${marks[state]}  ${say(title)}${note ? ` (${say(note)})` : ""}`,
  );
  return [
    `${profile.name} (${head})`,
    "",
    say(tellState(verdict)),
    ...tellEvidence(verdict).map(say),
    "",
    ...ladder,
    "",
    "With the right password now:",
    ...dryRuns.map(tellDryRun).map(({ where, outcome }) => `  ${say(where)}: ${say(outcome)}`),
    ...sourcesOf(verdict, say),
    "",
    `What helps: ${organization.origin}${routes.adminUserWhy(profile.userId)}`,
    ...mending(verdict),
  ];
}

/** Where the failed tries came from, with a guess at each source. */
function sourcesOf(verdict: Verdict, say: (sentence: Sentence) => string): string[] {
  if (verdict.sources.length === 0) return [];
  const lines = verdict.sources.flatMap((source) => {
    const { where, times, guess, help } = tellSource(verdict, source);
    return [`  ${say(where)}: ${say(times)}`, `    ${say(sentence("sources.guessed"))} ${say(guess)} ${say(help)}`];
  });
  return ["", `${say(sentence("sources.title"))} (${say(sentence("sources.lead"))})`, ...lines];
}

/** What the command line itself can mend. */
function mending({ profile, organization }: Verdict): string[] {
  const named = `--organization ${organization.host} --username ${shellWord(profile.username)}`;
  if (profile.state === "locked") return [`Or here: latchkey unlock ${named}`];
  return profile.rank === "owner" && profile.state !== "open" ? [`Or here: latchkey owner invite ${named}`] : [];
}
