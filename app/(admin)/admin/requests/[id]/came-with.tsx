import type { ReactNode } from "react";
import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { routes } from "@/lib/routes";
import { browserWords } from "@/lib/web/locale/browser-words";
import { words } from "@/lib/web/locale/words";
import { browserSaid } from "../../why/attempt-words";
import type { CasePage } from "./case-page";

/** What the product knew without asking: the attempt before, what was typed, what the browser says of itself. */
export function CameWith({ read }: CasePage) {
  const text = words("adminRequests");
  const { attached, userAgent, clientAddress } = read;
  const facts: [string, ReactNode][] = [
    [text("typed"), attached.typed],
    [text("after"), attached.after && text(`afters.${attached.after}`)],
    [text("code"), attached.sayIt && <Code key="code" code={sayItCode(attached.sayIt)} />],
    [text("browser"), userAgent && browserWords(userAgent)],
    [text("said"), browserSaid(attached)],
    [text("from"), clientAddress],
  ];
  return (
    <Section title={text("cameWith")} lead={text("cameWithLead")}>
      <div className="[overflow-wrap:anywhere]">
        <Facts facts={facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
      </div>
    </Section>
  );
}

function Code({ code }: { code: string }) {
  return (
    <>
      <span className="font-mono">{code}</span>{" "}
      <a href={`${routes.adminWhy}?${new URLSearchParams({ q: code })}`}>{words("adminRequests")("seeCode")}</a>
    </>
  );
}
