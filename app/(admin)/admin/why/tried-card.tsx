import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import type { Tried } from "@/lib/domain/diagnosis/tried-as";
import { routes } from "@/lib/routes";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** What somebody tried who typed exactly this, though it is nobody's. */
export function TriedCard({ tried }: { tried: Tried | null }) {
  const text = words("why.tried");
  if (!tried) {
    return (
      <Section title={text("title")}>
        <p className="text-[0.9375rem]">{text("none")}</p>
      </Section>
    );
  }
  const { count, atLeast, first, last, browsers, addresses, later } = tried;
  return (
    <Section title={text("title")}>
      <p className="text-[0.9375rem]">{text(atLeast ? "countMore" : "count", { count })}</p>
      <Facts
        facts={[
          [text("last"), dateAndTime(last)],
          ...(count > 1 ? [[text("first"), dateAndTime(first)] as const] : []),
          [text("browsers"), browsers.map(browserWords).join(", ")],
          [text("from"), text("addresses", { count: addresses })],
        ]}
      />
      {later && (
        <p className="text-[0.9375rem]">
          <a href={routes.adminUserWhy(later.userId)}>
            {text("later", { name: later.name, at: dateAndTime(later.at) })}
          </a>
        </p>
      )}
      <p className="text-sm text-soft">{text("hash")}</p>
    </Section>
  );
}
