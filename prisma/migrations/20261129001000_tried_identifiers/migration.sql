-- Written by hand: a partial index, which the schema language cannot say.

-- What somebody typed who named nobody is found again by its hash. A sign-in that succeeds has none.
CREATE INDEX "access_event_identifier" ON "access_event" ("organization_id", "identifier_hash", "at")
    WHERE "identifier_hash" IS NOT NULL;
