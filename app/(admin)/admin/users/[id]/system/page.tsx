import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { readLocks } from "@/lib/domain/sign-in/read-locks";
import type { Profile } from "@/lib/domain/users/read-profile";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { Notice } from "../notice";
import { passwordFact } from "../password-fact";
import { titleOf } from "../title-of";
import { KnownDevices } from "./known-devices";
import { Locks } from "./locks";
import { RolesAndPortals } from "./roles-and-portals";
import { Sessions } from "./sessions";
import { SingleSignOn } from "./single-sign-on";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]/system">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.system"));

/** What the product itself knows of an account (R100–R106). */
export default async function SystemPage({ params, searchParams }: PageProps<"/admin/users/[id]/system">) {
  const { person, profile } = await requireSubject("user.see", (await params).id);
  const { notice } = await searchParams;
  const text = words("adminUser");
  const visit = await currentVisit();
  const locks = await readLocks(currentContext().services, visit, profile.userId);
  return (
    <>
      <Notice name={notice} profile={profile} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Section title={text("system.signIns")}>
            <Facts facts={signInFacts(profile)} />
          </Section>
          <RolesAndPortals profile={profile} />
          <SingleSignOn person={person} profile={profile} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Locks locks={locks} person={person} profile={profile} />
          <KnownDevices person={person} profile={profile} />
          <Sessions person={person} profile={profile} />
        </div>
      </div>
    </>
  );
}

function signInFacts(profile: Profile): [string, string | number][] {
  const { userId, signIns, createdAt, activatedAt, suspendedAt, termsAgreedAt } = profile;
  const text = words("adminUser");
  const when = (at: Date | null) => (at ? dateAndTime(at) : text("never"));
  return [
    [text("facts.signInCount"), signIns?.count ?? 0],
    [text("facts.lastSignIn"), when(signIns?.lastAt ?? null)],
    [text("facts.created"), dateAndTime(createdAt)],
    [text("facts.activated"), when(activatedAt)],
    [text("facts.passwordSet"), passwordFact(profile)],
    [text("facts.termsAgreed"), when(termsAgreedAt)],
    [text("facts.suspended"), when(suspendedAt)],
    [text("facts.id"), userId],
  ];
}
