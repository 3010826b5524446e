import { Section } from "@/components/admin/section";
import { resetOpensLock } from "@/lib/domain/administration/show-link";
import { mayAct } from "@/lib/domain/authority/may-act";
import { readLinkLives } from "@/lib/domain/links/read-link-lives";
import { policyOf } from "@/lib/domain/policy";
import { fittingActs } from "@/lib/domain/users/fitting-acts";
import { offers } from "@/lib/web/administrator";
import { needsCaller } from "@/lib/web/caller";
import { currentContext, currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { ActButton } from "../act-button";
import { CallerFirst } from "../caller-first";
import { LastLinks } from "./last-links";
import { LinkLife } from "./link-life";

/** The activation or reset link that waits to be used, shown while it waits and only then (R98, R110, R111, T37); and what became of the last ones. */
export async function LinksCard(page: SubjectPage) {
  const { person, profile } = page;
  const text = words("adminUser");
  const { userId } = profile;
  const links = profile.links.filter(({ purpose }) => purpose !== "email");
  const organization = currentOrganization();
  const policy = policyOf(organization);
  const may = mayAct(policy, person, "user.show-link", profile);
  const lives = await readLinkLives(currentContext().services, await currentVisit(), userId);
  const open = links.some(({ expired }) => !expired);
  const shown = ({ expired, purpose }: (typeof links)[number]) =>
    policy.admin.mayShowLinks && !expired && !(purpose === "reset" && resetOpensLock({ organization }));
  const showable = (link: (typeof links)[number]) => may === null && shown(link);
  const byOthers = may === "not-allowed" && links.some(shown);
  const first = links.some(showable) && (await needsCaller("user.show-link", page));
  const fitting = fittingActs(profile, { sessions: 0, failures: 0 });
  const send = (["user.send-activation", "user.send-reset"] as const).find(
    (act) => fitting.has(act) && offers(person, act, profile),
  );
  return (
    <Section id="links" title={text("links.title")}>
      {links.length === 0 && <p className="text-[0.9375rem] text-soft">{text("links.none")}</p>}
      {links.map((link) => (
        <LinkLife key={link.id} link={link} person={person} userId={userId} showable={!first && showable(link)} />
      ))}
      {first && <CallerFirst userId={userId} goal="link" />}
      {byOthers && (
        <p className="text-[0.9375rem] text-soft">{text("links.onlyAdministrators", { send: send ? "yes" : "no" })}</p>
      )}
      {(!open || byOthers) && send && <ActButton act={send} person={person} profile={profile} />}
      <LastLinks links={lives} />
    </Section>
  );
}
