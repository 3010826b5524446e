import type { Connection } from "@/lib/domain/connections/connection";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { type KnownProviderName, providersOf } from "./known-providers";

/** In whose words the page speaks: links, so that it needs no script. */
export function ProviderTabs({ connection, chosen }: { connection: Connection; chosen: KnownProviderName | null }) {
  const text = words("adminSso");
  const known = providersOf(connection.protocol === "oidc" ? "oidc" : "saml");
  const entries = [...known.map(([name, { label }]) => [name, label]), ["other", text("us.otherProvider")]] as const;
  return (
    <nav aria-label={text("us.whose")} className="flex flex-wrap items-center gap-x-1 gap-y-2 text-sm">
      <span className="mr-1 text-soft">{text("us.whose")}</span>
      {entries.map(([name = "", label]) => {
        const here = name === (chosen ?? "other");
        return (
          <a
            key={name}
            href={`${routes.adminConnection(connection.id)}?provider=${name}#us`}
            aria-current={here ? "true" : undefined}
            className={`rounded-full px-3 py-1.5 no-underline ${here ? "bg-accent-soft font-[560] text-accent" : "text-ink hover:bg-line/50"}`}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
