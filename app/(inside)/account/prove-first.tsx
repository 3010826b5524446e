import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { passwordWords } from "@/lib/web/locale/password-words";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { proveThere } from "@/lib/web/prove-there";
import { proofPlaces } from "./proof-places";
import { proveAgainAction } from "./prove-actions";
import { ProveForm } from "./prove-form";

const headings = {
  password: ["heading", "headingAnswer", "headingLink"],
  there: ["headingThere", "headingThereAnswer", "headingLink"],
} as const;

/** Before somebody changes their sessions and devices, or vouches: the password once more, or their provider, when it was proven too long ago (T51). */
export async function ProveFirst({ place }: { place: keyof typeof proofPlaces }) {
  const person = await requirePerson();
  const there = proveThere(person, proofPlaces[place]);
  const prove = words("proveAgain");
  const texts = { ...passwordWords(), password: prove("password"), submit: prove("submit"), pending: prove("pending") };
  return (
    <Card className="flex flex-col gap-4">
      <h2>{prove(headings[there ? "there" : "password"][place === "vouch" ? 1 : place === "links" ? 2 : 0])}</h2>
      <p className="text-soft">{prove("body")}</p>
      {there ? (
        <ButtonLink look="primary" href={there.href} className="h-auto! min-h-11 whitespace-normal">
          {there.label}
        </ButtonLink>
      ) : (
        <ProveForm action={proveAgainAction} place={place} words={texts} />
      )}
    </Card>
  );
}
