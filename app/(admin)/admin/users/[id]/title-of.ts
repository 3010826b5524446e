import type { Metadata } from "next";
import { requireSubject } from "@/lib/web/subject";

/** The browser's title of a page about a user: whose it is, and which of theirs. */
export async function titleOf(id: string, page: string): Promise<Metadata> {
  const { profile } = await requireSubject("user.see", id);
  return { title: `${profile.name} · ${page}` };
}
