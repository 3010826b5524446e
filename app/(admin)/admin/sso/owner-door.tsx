import { Section } from "@/components/admin/section";
import { Note } from "@/components/ui/note";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** How owners get in when a provider is away: the address of their door, to be written down before. */
export function OwnerDoor({ person }: { person: LiveSession }) {
  const organization = currentOrganization();
  const text = words("adminSso");
  const { sso } = policyOf(organization);
  const policy = offers(person, "policy.change") && (
    <p className="text-sm">
      <a href={`${routes.adminPolicy}#sso`}>{text("ownerDoor.policy")}</a>
    </p>
  );
  return (
    <Section title={text("ownerDoor.title")}>
      <div className="flex flex-col gap-3">
        <p>{text(sso.ownerDoor ? "ownerDoor.open" : "ownerDoor.closed")}</p>
        {sso.ownerDoor && (
          <>
            <Note>
              <b className="font-mono break-all">{new URL(routes.signInOwner, organization.origin).href}</b>
            </Note>
            <p className="text-sm text-soft">{text("ownerDoor.writeDown")}</p>
          </>
        )}
        {policy}
      </div>
    </Section>
  );
}
