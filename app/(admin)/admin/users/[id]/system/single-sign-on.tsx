import { ActDisclosure } from "@/components/admin/act-row";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { Tag } from "@/components/ui/tag";
import { listConnections } from "@/lib/domain/connections/list-connections";
import { type ListedAlias, type ListedIdentity, listIdentities } from "@/lib/domain/connections/list-identities";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { BypassRow } from "./bypass-row";
import { addAliasAction, approveIdentityAction, refuseIdentityAction, removeAliasAction } from "./sso-actions";

interface Shown {
  person: LiveSession;
  profile: Profile;
}

/** As whom providers know the account, and the password as a way around them; nothing where no provider is known. */
export async function SingleSignOn({ person, profile }: Shown) {
  const { services, organization } = currentContext();
  const { userId } = profile;
  const connections = await listConnections(services, { organization });
  if (connections.length === 0) return null;
  const { identities, aliases } = await listIdentities(services, { organization }, person, userId);
  const text = words("adminUser");
  const mayAlias = offers(person, "user.change-aliases", profile);
  return (
    <Section
      title={text("system.sso")}
      lead={text("system.ssoLead")}
      end={
        <a
          href={`${routes.adminSsoLog}?${new URLSearchParams({ user: userId })}`}
          className="text-sm text-accent underline"
        >
          {text("system.toLog")}
        </a>
      }
    >
      {identities.length + aliases.length === 0 && <p className="text-soft">{text("system.noLinks")}</p>}
      <ul>
        {identities.map((one) => (
          <IdentityRow key={one.id} identity={one} person={person} profile={profile} />
        ))}
        {aliases.map((one) => (
          <AliasRow key={one.id} alias={one} person={person} profile={profile} />
        ))}
        {mayAlias && (
          <ActDisclosure
            title={text("system.addAlias")}
            words={text("system.aliasValue")}
            open={text("system.addAlias")}
          >
            <EditForm
              action={addAliasAction}
              hidden={{ userId }}
              needs={needsOf(person, "user.change-aliases", profile)}
              words={actWords(text("system.addAlias"))}
              fields={[
                {
                  ...{ kind: "select", name: "connectionId", label: text("system.aliasConnection") },
                  value: connections[0]?.id ?? "",
                  options: connections.map(({ id, name }) => ({ value: id, label: name })),
                },
                { kind: "text", name: "value", label: text("system.aliasValue"), value: "", required: true },
              ]}
            />
          </ActDisclosure>
        )}
        <BypassRow person={person} profile={profile} />
      </ul>
    </Section>
  );
}

function IdentityRow({ identity, person, profile }: Shown & { identity: ListedIdentity }) {
  const text = words("adminUser");
  const { id, connection, subject, waits, createdAt, lastUsedAt, approvedBy } = identity;
  const hidden = { userId: profile.userId, identityId: id };
  const facts = [
    connection,
    text("system.linkedSince", { time: moment(createdAt) }),
    ...(lastUsedAt ? [text("system.last", { time: moment(lastUsedAt) })] : []),
    ...(approvedBy ? [text("system.approvedBy", { name: approvedBy })] : []),
  ];
  const may = (act: "user.approve-identity" | "user.refuse-identity") => offers(person, act, profile);
  return (
    <li className="flex flex-col gap-3 border-b border-line py-3.5 first:pt-0">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-[560] [overflow-wrap:anywhere]">
          {subject}
          {waits && <Tag tone="wait">{text("system.waits")}</Tag>}
        </p>
        <p className="text-sm text-soft">{facts.join(" · ")}</p>
      </div>
      {waits && may("user.approve-identity") && (
        <ActForm
          action={approveIdentityAction}
          hidden={hidden}
          needs={needsOf(person, "user.approve-identity", profile)}
          slim
          words={{ ...actWords(text("system.approve")), described: `${text("system.approve")}: ${subject}` }}
        >
          <p className="text-sm">{text("system.approveSure")}</p>
        </ActForm>
      )}
      {may("user.refuse-identity") && (
        <Folded title={text("system.takeAway")}>
          <ActForm
            action={refuseIdentityAction}
            hidden={hidden}
            needs={needsOf(person, "user.refuse-identity", profile)}
            look="danger"
            slim
            words={{ ...actWords(text("system.takeAway")), described: `${text("system.takeAway")}: ${subject}` }}
          />
        </Folded>
      )}
    </li>
  );
}

function AliasRow({ alias: { id, connection, value, addedBy }, person, profile }: Shown & { alias: ListedAlias }) {
  const text = words("adminUser");
  return (
    <li className="flex flex-col gap-3 border-b border-line py-3.5 first:pt-0">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-[560] [overflow-wrap:anywhere]">
          {value} <Tag tone="off">{text("system.alias")}</Tag>
        </p>
        <p className="text-sm text-soft">
          {[connection, ...(addedBy ? [text("system.addedBy", { name: addedBy })] : [])].join(" · ")}
        </p>
      </div>
      {offers(person, "user.change-aliases", profile) && (
        <Folded title={text("system.takeAway")}>
          <ActForm
            action={removeAliasAction}
            hidden={{ userId: profile.userId, aliasId: id }}
            needs={needsOf(person, "user.change-aliases", profile)}
            look="danger"
            slim
            words={{ ...actWords(text("system.takeAway")), described: `${text("system.takeAway")}: ${value}` }}
          />
        </Folded>
      )}
    </li>
  );
}

const Folded = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <details>
    <summary className="w-fit cursor-pointer text-sm text-soft">{title}</summary>
    <div className="mt-3">{children}</div>
  </details>
);
