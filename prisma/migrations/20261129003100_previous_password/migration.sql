-- The password before this one: recognized when a known device repeats it, for thirty days after `set_at`.
ALTER TABLE "password" ADD COLUMN "previous_hash" TEXT, ADD COLUMN "previous_pepper" TEXT;

-- Written by hand: a partial index, which the schema language cannot say. The sweep finds the few that are still kept.
CREATE INDEX "password_previous" ON "password" ("set_at") WHERE "previous_hash" IS NOT NULL;
