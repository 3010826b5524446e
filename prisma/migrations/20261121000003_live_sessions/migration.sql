-- The sessions that a job looks through each minute: those that have not ended.
CREATE INDEX "session_live" ON "session" ("organization_id", "user_id") WHERE "ended_at" IS NULL;
