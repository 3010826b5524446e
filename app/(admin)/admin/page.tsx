import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { requireAct } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.today") };
}

export default async function TodayPage() {
  await requireAct("overview.see");
  return <PageHeading title={words("admin")("places.today")} />;
}
