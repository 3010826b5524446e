import { ButtonLink } from "@/components/ui/button";
import type { Doors } from "@/lib/domain/connections/doors-of";
import { words } from "@/lib/web/locale/words";
import { startAddress } from "@/lib/web/start-address";

/** A way to each identity provider that is in use. */
export function ProviderButtons({ doors, returnTo }: { doors: Doors; returnTo: string | undefined }) {
  const signIn = words("signIn");
  const ways = doors.connections.flatMap((connection) => {
    const href = startAddress(connection, { returnTo });
    return href ? [{ ...connection, href }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-center text-sm text-soft">{signIn("or")}</p>
      {ways.map(({ id, name, href }) => (
        <ButtonLink key={id} href={href} className="h-auto! min-h-11 whitespace-normal [overflow-wrap:anywhere]">
          {signIn("continueWith", { name })}
        </ButtonLink>
      ))}
    </div>
  );
}
