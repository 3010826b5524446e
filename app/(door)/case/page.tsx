import type { Metadata } from "next";
import { cookieNames, readCookie } from "@/lib/cookies";
import { readOwnCase } from "@/lib/domain/cases/read-own-case";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { EnterCase } from "./enter-case";
import { OwnCasePage } from "./own-case-page";

export function generateMetadata(): Metadata {
  return { title: words("case")("title") };
}

/** The private page of a request: by the cookie that its link or its slip left; without one the slip is asked for. */
export default async function CasePage({ searchParams }: PageProps<"/case">) {
  const { notice } = await searchParams;
  const { services, request } = currentContext();
  const secret = readCookie(request, cookieNames.case);
  if (!secret) return <EnterCase why={notice === "left" ? "left" : null} />;
  const own = await readOwnCase(services, await currentVisit(), { secret });
  if (!own.ok) return <EnterCase why={own.refusal.code === "case-over" ? "over" : "unknown"} />;
  return <OwnCasePage own={own.value} notice={notice === "added" || notice === "confirmed" ? notice : null} />;
}
