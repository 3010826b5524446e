import { ButtonLink } from "@/components/ui/button";
import { words } from "@/lib/web/locale/words";
import { type QueueQuery, queueHref } from "./queue-query";

/** The way to what waits less long. */
export function PageTurner({ query, next }: { query: QueueQuery; next: string | null }) {
  const text = words("adminRequests");
  if (!next && !query.after) return null;
  return (
    <p className="flex flex-wrap justify-end gap-2">
      {query.after && (
        <ButtonLink slim look="quiet" href={queueHref({ ...query, after: undefined })}>
          {text("first")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink slim href={queueHref({ ...query, after: next })}>
          {text("next")}
        </ButtonLink>
      )}
    </p>
  );
}
