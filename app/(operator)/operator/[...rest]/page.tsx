import { notFound } from "next/navigation";
import { requireAct } from "@/lib/web/administrator";

/** An address of the operator's area where nothing is. */
export default async function NothingHere() {
  await requireAct("operator.see");
  notFound();
}
