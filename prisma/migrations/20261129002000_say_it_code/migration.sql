-- Written by hand: a partial index, which the schema language cannot say. A request's number is quoted by its
-- beginning, the say-it code, or looked for as a whole: one tree finds both.
DROP INDEX "access_event_request_id_idx";
CREATE INDEX "access_event_request" ON "access_event" ("request_id" text_pattern_ops) WHERE "request_id" IS NOT NULL;
