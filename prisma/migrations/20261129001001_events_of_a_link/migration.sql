-- Written by hand: a partial index, which the schema language cannot say.

-- What became of a link, whatever else happened to its user: somebody whom strangers try has events by the thousand.
CREATE INDEX "access_event_link" ON "access_event" ("organization_id", "link_id", "at") WHERE "link_id" IS NOT NULL;
