-- Folds what is typed and what is stored alike: case, widths and accents do not tell names apart when one searches.
CREATE FUNCTION "search_fold"(typed TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(normalize(regexp_replace(translate(normalize(typed, NFKD), 'øØłŁđĐðÐßıæÆœŒ', 'oOlLdDdDsiaAoO'), '[\u0300-\u036f]', '', 'g'), NFC));

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "CallerWay" AS ENUM ('mail', 'device', 'colleague');

-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'email';
ALTER TYPE "LinkPurpose" ADD VALUE 'undo';

-- AlterTable
ALTER TABLE "link" ADD COLUMN     "about_id" UUID;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "sign_in_words" TEXT;

-- AlterTable
ALTER TABLE "password" ADD COLUMN     "temporary_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "name_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS ("search_fold"("name")) STORED,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "search_text" TEXT NOT NULL GENERATED ALWAYS AS
    (' ' || "search_fold"("name" || ' ' || "username" || ' ' || coalesce("email", '') || ' ' || coalesce("customer_id", ''))) STORED;

-- CreateTable
CREATE TABLE "helpdesk_role" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "helpdesk_role_pkey" PRIMARY KEY ("user_id","role_id")
);

-- CreateTable
CREATE TABLE "sign_in_tally" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tally_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caller_check" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "way" "CallerWay" NOT NULL,
    "key_id" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "voucher_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "caller_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_note" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID,
    "comment" TEXT,
    "changes" JSONB,

    CONSTRAINT "event_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_change" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "preset_before" TEXT NOT NULL,
    "preset_after" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "choice" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_skip" (
    "run_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "bulk_skip_pkey" PRIMARY KEY ("run_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_tally_organization_id_user_id_key" ON "sign_in_tally"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "email_change_organization_id_user_id_idx" ON "email_change"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "caller_check_organization_id_user_id_created_at_idx" ON "caller_check"("organization_id", "user_id", "created_at");

-- CreateIndex
CREATE INDEX "event_note_organization_id_user_id_idx" ON "event_note"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "policy_change_organization_id_created_at_idx" ON "policy_change"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_run_organization_id_created_at_idx" ON "bulk_run"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "user_account_organization_id_name_key_id_idx" ON "user_account"("organization_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "user_account_organization_id_type_id_idx" ON "user_account"("organization_id", "type_id");

-- AddForeignKey
ALTER TABLE "helpdesk_role" ADD CONSTRAINT "helpdesk_role_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpdesk_role" ADD CONSTRAINT "helpdesk_role_organization_id_role_id_fkey" FOREIGN KEY ("organization_id", "role_id") REFERENCES "role"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_tally" ADD CONSTRAINT "sign_in_tally_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caller_check" ADD CONSTRAINT "caller_check_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_skip" ADD CONSTRAINT "bulk_skip_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot say.

-- Any three or four letters find a user.
CREATE INDEX "user_account_search" ON "user_account" USING gin ("search_text" gin_trgm_ops);

-- Who signed in before has been counted in history.
INSERT INTO "sign_in_tally" ("user_id", "organization_id", "count", "last_at")
SELECT e."user_id", e."organization_id", count(*), max(e."at") FROM "access_event" e
JOIN "user_account" u ON u."id" = e."user_id" AND u."organization_id" = e."organization_id"
WHERE e."kind" = 'sign-in.succeeded' GROUP BY 1, 2;
