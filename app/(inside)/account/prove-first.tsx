import { Card } from "@/components/ui/card";
import { passwordWords } from "@/lib/web/locale/password-words";
import { words } from "@/lib/web/locale/words";
import { proveAgainAction } from "./prove-actions";
import { ProveForm } from "./prove-form";

/** Before somebody changes their sessions and devices, or vouches: the password once more, when it was proven too long ago (T51). */
export function ProveFirst({ place }: { place: "sessions" | "devices" | "vouch" }) {
  const prove = words("proveAgain");
  const texts = { ...passwordWords(), password: prove("password"), submit: prove("submit"), pending: prove("pending") };
  return (
    <Card className="flex flex-col gap-4">
      <h2>{prove(place === "vouch" ? "headingAnswer" : "heading")}</h2>
      <p className="text-soft">{prove("body")}</p>
      <ProveForm action={proveAgainAction} place={place} words={texts} />
    </Card>
  );
}
