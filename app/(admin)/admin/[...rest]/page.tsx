import { notFound } from "next/navigation";
import { requirePerson } from "@/lib/web/person";

/** An address of the administrators' area where nothing is. */
export default async function NothingHere() {
  await requirePerson();
  notFound();
}
