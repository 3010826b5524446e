import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { helpedRoles } from "@/lib/domain/authority/helped-roles";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** Nothing is in anybody's way. */
export async function Nobody({ person }: { person: LiveSession }) {
  const { services, organization } = currentContext();
  const limited = (await helpedRoles(services, organization, person)).length > 0;
  const text = words("adminTomorrow");
  return (
    <Card className="flex items-start gap-3.5">
      <Icon name="check" className="mt-0.5 size-[22px] text-good" />
      <div>
        <h2>{text(limited ? "nobodyOfYours" : "nobody")}</h2>
        <p className="text-sm text-soft">{text("nobodyWords")}</p>
      </div>
    </Card>
  );
}
