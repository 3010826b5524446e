import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { DemoGuide } from "@/lib/demo-guide";
import { presetOf } from "@/lib/domain/policy-changes/policy-wish";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** The demo's doors, each with its preset. */
export function Organizations({ organizations, here }: { organizations: DemoGuide["organizations"]; here: string }) {
  const demo = words("demo");
  return (
    <Card className="flex flex-col gap-3">
      <h2>{demo("others")}</h2>
      <ul className="flex flex-col">
        {organizations.map(({ name, origin, preset }) => (
          <li
            key={origin}
            className="flex items-baseline justify-between gap-3 border-b border-line py-2 text-[0.9375rem] break-keep last:border-0"
          >
            {origin === here ? <b className="font-[560]">{name}</b> : <a href={`${origin}${routes.demo}`}>{name}</a>}
            {origin === here ? (
              <Tag tone="good">{demo("here")}</Tag>
            ) : (
              <span className="text-right text-sm text-soft">
                {words("policy")(`presets.${presetOf({ preset })}.name`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
