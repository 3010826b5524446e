import { notFound, redirect } from "next/navigation";
import { routes } from "@/lib/routes";

const later: string[] = [routes.troubleHelp, routes.troubleSupport, routes.troubleRequestAccount];

/** Ways to help that people know by name already; until each has its page, all lead to those that there are. */
export default async function LaterPage({ params }: PageProps<"/trouble/[later]">) {
  const path = `${routes.trouble}/${(await params).later}`;
  return later.includes(path) ? redirect(routes.trouble) : notFound();
}
