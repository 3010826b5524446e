import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Tag } from "@/components/ui/tag";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { OwnersAtRisk } from "@/lib/domain/tomorrow/owners-at-risk";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { stateTone } from "../users/[id]/state-tone";

interface OwnersSectionProps {
  person: LiveSession;
  owners: OwnersAtRisk;
}

/** One owner can get in, or none: what that means, and how it is mended. */
export function OwnersSection({ person, owners: { last, worries, others } }: OwnersSectionProps) {
  const text = words("adminTomorrow");
  const { organization } = currentContext();
  const told = worries.map((worry) =>
    worry === "away"
      ? text("owners.away", {
          since: last?.lastSignInAt ? "known" : "never",
          at: last?.lastSignInAt ? dateAndTime(last.lastSignInAt) : "",
        })
      : text(`owners.${worry}`),
  );
  return (
    <Section id="owners" title={text("owners.title")}>
      <p>
        {last
          ? text("owners.one", { name: last.name, organization: organization.name })
          : text("owners.none", { organization: organization.name })}{" "}
        {told.join(" ")}
      </p>
      {last ? (
        <Ways person={person} last={last} />
      ) : (
        <p>
          <code className="text-sm">{text("owners.command", { host: organization.host })}</code>
        </p>
      )}
      {others.length > 0 && <Others owners={others} />}
    </Section>
  );
}

function Ways({ person, last }: { person: LiveSession; last: UserRow }) {
  const text = words("adminTomorrow");
  const { organization } = currentContext();
  const page = organization.origin + routes.adminTomorrow;
  if (person.rank !== "owner") {
    const message = text("owners.askText", { organization: organization.name, page });
    return (
      <div className="flex flex-col items-start gap-2">
        <p className="text-soft">{text("owners.ask")}</p>
        <p className="border-l-2 border-line pl-3 text-[0.9375rem] text-soft">{message}</p>
        <CopyButton text={message} words={{ copy: text("owners.askCopy"), copied: text("copied") }} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink slim href={`${routes.adminUsers}?${new URLSearchParams({ rank: "administrator" })}`}>
        {text("owners.make")}
      </ButtonLink>
      {!last.email && offers(person, "user.change-email", { userId: last.id, rank: last.rank }) && (
        <ButtonLink slim href={`${routes.adminUserEdit(last.id)}#email`}>
          {text("owners.address")}
        </ButtonLink>
      )}
    </div>
  );
}

function Others({ owners }: { owners: readonly UserRow[] }) {
  return (
    <div className="text-[0.9375rem]">
      <p className="text-soft">{words("adminTomorrow")("owners.others")}</p>
      <ul>
        {owners.map(({ id, name, state }) => (
          <li key={id} className="py-1">
            <a href={routes.adminUser(id)}>{name}</a>{" "}
            <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
