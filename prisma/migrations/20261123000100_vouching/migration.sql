ALTER TABLE "caller_check" ADD COLUMN "refused_at" TIMESTAMPTZ(3);
CREATE INDEX "caller_check_organization_id_voucher_id_created_at_idx" ON "caller_check"("organization_id", "voucher_id", "created_at");

-- Reasons of acts that were refused: no event carries them.
DELETE FROM "event_note" n WHERE NOT EXISTS (SELECT 1 FROM "access_event" e WHERE (e."details" ->> 'noteId') = n."id"::text);
