import { Steps } from "@/components/ui/steps";
import type { ToldLink } from "@/lib/domain/links/read-link-lives";
import { linkSteps } from "@/lib/web/locale/link-steps";
import { words } from "@/lib/web/locale/words";

/** What became of the last activation and reset links, used and ended ones too, each step with its time. */
export function LastLinks({ links }: { links: ToldLink[] }) {
  const text = words("linkLife");
  const titles = words("adminUser");
  if (links.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-[560]">{text("earlier")}</h3>
      {links.map(({ id, purpose, steps }) => (
        <div key={id} className="flex flex-col gap-2">
          <p className="text-sm">{titles(purpose === "activation" ? "links.activation" : "links.reset")}</p>
          <Steps steps={linkSteps(steps, { servers: true })} />
        </div>
      ))}
      <p className="text-sm text-soft">{text("guess")}</p>
    </div>
  );
}
