import { EditForm } from "@/components/admin/edit-form";
import { ActForm } from "@/components/form/act-form";
import { Tag } from "@/components/ui/tag";
import type { Connection } from "@/lib/domain/connections/connection";
import { shortPrint } from "@/lib/domain/connections/keep-certificates";
import { dueWarning } from "@/lib/domain/connections/warn-of-ends";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { addCertificateAction, removeCertificateAction } from "../actions";

/** The certificates that are believed: two at once while one takes over from the other (T68). */
export function Certificates({ connection, person }: { connection: Connection; person: LiveSession }) {
  const text = words("adminSso");
  const { id: connectionId, certificates } = connection;
  const now = currentContext().services.clock.now();
  const needs = needsOf(person, "sso.change");
  return (
    <div id="certificates" className="flex scroll-mt-4 flex-col gap-3 border-t border-line pt-4">
      <h3 className="font-[620]">{text("certificates.title")}</h3>
      <p className="text-sm text-soft">{text("certificates.lead")}</p>
      <ul className="flex flex-col gap-3 empty:hidden">
        {certificates.map(({ id, fingerprint, notAfter, lastUsedAt }) => {
          const over = notAfter <= now;
          const soon = dueWarning(notAfter, now) !== null;
          const print = shortPrint(fingerprint);
          return (
            <li key={id} className="rounded-field border border-line p-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-mono text-[0.875rem]">{print}…</span>
                {(over || soon) && (
                  <Tag tone={over ? "bad" : "wait"}>{text(over ? "certificates.over" : "certificates.soon")}</Tag>
                )}
              </p>
              <p className="text-sm text-soft">
                {text("certificates.until", { at: moment(notAfter) })}{" "}
                {lastUsedAt ? text("certificates.used", { at: moment(lastUsedAt) }) : text("certificates.unused")}
              </p>
              <details className="mt-2">
                <summary className="w-fit cursor-pointer text-sm text-soft">{text("certificates.remove")}</summary>
                <div className="mt-3">
                  <ActForm
                    action={removeCertificateAction}
                    hidden={{ connectionId, certificateId: id }}
                    needs={needs}
                    look="danger"
                    slim
                    words={{
                      ...actWords(text("certificates.remove"), text("working")),
                      described: `${text("certificates.remove")}: ${print}`,
                    }}
                  />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
      <details open={certificates.length === 0}>
        <summary className="w-fit cursor-pointer font-[560]">{text("certificates.add")}</summary>
        <div className="mt-3">
          <EditForm
            action={addCertificateAction}
            hidden={{ connectionId }}
            needs={needs}
            words={actWords(text("certificates.add"), text("working"))}
            fields={[
              {
                ...{ kind: "area", name: "pem", label: text("certificates.pem"), hint: text("certificates.pemHint") },
                ...{ value: "", rows: 6, most: 20_000, file: text("provider.file") },
              },
            ]}
          />
        </div>
      </details>
    </div>
  );
}
