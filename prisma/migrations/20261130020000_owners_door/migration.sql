-- A link that was asked for at the owners' door leads back there.
ALTER TABLE "link" ADD COLUMN "owners_door" BOOLEAN NOT NULL DEFAULT false;
