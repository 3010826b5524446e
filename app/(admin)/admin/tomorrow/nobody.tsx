import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/web/locale/words";

/** Nothing is in anybody's way. */
export function Nobody() {
  const text = words("adminTomorrow");
  return (
    <Card className="flex items-start gap-3.5">
      <Icon name="check" className="mt-0.5 size-[22px] text-good" />
      <div>
        <h2>{text("nobody")}</h2>
        <p className="text-sm text-soft">{text("nobodyWords")}</p>
      </div>
    </Card>
  );
}
