-- How long a provider's answer may be good for, in minutes.
ALTER TABLE "connection" ADD COLUMN "bearer_minutes" INTEGER NOT NULL DEFAULT 10;
