import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";

/** Until there is a page of what works and what does not, the way to help stands here. */
export default function StatusPage(): never {
  redirect(routes.trouble);
}
