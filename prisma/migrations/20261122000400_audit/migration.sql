-- Written by hand: covering, partial and expression indexes, which the schema language cannot say.

-- The audit by kind, and the sign-ins and refusals of a day counted without a look at the table. Of these
-- indexes a sign-in pays for this one and the last.
CREATE INDEX "access_event_kind" ON "access_event" ("organization_id", "kind", "at", "id", "reason");

-- What somebody did; and what somebody did to another, which is what administrators do. A sign-in has no actor.
CREATE INDEX "access_event_actor" ON "access_event" ("organization_id", "actor_id", "at", "id") WHERE "actor_id" IS NOT NULL;
CREATE INDEX "access_event_act" ON "access_event" ("organization_id", "at", "id")
    WHERE "actor_id" IS NOT NULL AND "actor_id" IS DISTINCT FROM "user_id";

-- From a reason to the act that it was given for.
CREATE INDEX "access_event_note" ON "access_event" (("details" ->> 'noteId')) WHERE ("details" ->> 'noteId') IS NOT NULL;
CREATE INDEX "event_note_comment" ON "event_note" USING gin (("search_fold"("comment")) gin_trgm_ops) WHERE "comment" IS NOT NULL;

-- The number that a person quotes from a page. Looked for as a whole, so the cheapest index does.
CREATE INDEX "access_event_request_id_idx" ON "access_event" USING hash ("request_id");
