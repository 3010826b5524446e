import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { NearAnswer } from "@/lib/domain/connections/near-answers";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** Where what a provider says of somebody is mended: the answers that may have meant them, their own, and their links. */
export function ProviderCard({ person, verdict }: { person: LiveSession; verdict: Verdict }) {
  const { profile, stands } = verdict;
  const [stand] = stands;
  if (!stand) return null;
  const text = words("why");
  const near = stands.flatMap((one) => one.near);
  const links = [
    [`${routes.adminSsoLog}?${new URLSearchParams({ user: profile.userId })}`, text("provider.log")],
    [routes.adminUserSystem(profile.userId), text("provider.links")],
    ...(offers(person, "sso.see") ? [[routes.adminConnection(stand.connection.id), text("provider.settings")]] : []),
  ];
  return (
    <Section title={text("provider.title")} lead={text("provider.lead", { connection: stand.connection.name })}>
      {near.length > 0 && (
        <ul className="flex flex-col">
          {near.map((answer) => (
            <NearLine key={answer.id} answer={answer} />
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-5 gap-y-2 text-[0.9375rem]">
        {links.map(([href = "", label]) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
    </Section>
  );
}

/** An answer about nobody that may have meant them, in what it differs, and the page on which it is mended. */
function NearLine({ answer: { id, at, value, difference } }: { answer: NearAnswer }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-0 first:pt-0">
      <span className="min-w-0 grow">
        <span className="font-mono text-[0.9375rem] [overflow-wrap:anywhere]">{value}</span>{" "}
        <Tag>{words("adminSso")(`differences.${difference}`)}</Tag>
        <span className="block text-sm text-soft">{moment(at)}</span>
      </span>
      <ButtonLink href={routes.adminSsoAnswer(id)} look="plain" slim>
        {words("why")("provider.open")}
      </ButtonLink>
    </li>
  );
}
