import type { Metadata } from "next";
import { cookieNames, readCookie } from "@/lib/cookies";
import { readUndo } from "@/lib/domain/policy-changes/read-undo";
import type { RefusalCode } from "@/lib/domain/refusal";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { EndedUndo } from "./ended-undo";
import { OpenUndo } from "./open-undo";

export function generateMetadata(): Metadata {
  return { title: words("undo")("title") };
}

/** A change of the policy, and one button that takes it back. For whoever holds the link, signed in or out. */
export default async function UndoPage({ searchParams }: PageProps<"/undo">) {
  const { notice } = await searchParams;
  const { services, request } = currentContext();
  const secret = readCookie(request, cookieNames.undo);
  if (notice === "undone" || notice === "undone-partly") return <EndedUndo what={notice} good />;
  if (!secret) return <EndedUndo what="missing" />;
  const found = await readUndo(services, services.db, await currentVisit(), secret);
  if (!found.ok) return <EndedUndo what={endOf(found.refusal.code)} at={found.refusal.facts?.at} />;
  return <OpenUndo {...found.value} />;
}

const ends = {
  "link-used": "used",
  "link-expired": "expired",
  "link-replaced": "replaced",
  "link-revoked": "revoked",
} as const;

const endOf = (code: RefusalCode) => (code in ends ? ends[code as keyof typeof ends] : "invalid");
