-- The eligibility list: who may have an account. A file is read into a list of its own, which is confirmed or not.
-- CreateEnum
CREATE TYPE "ListState" AS ENUM ('reading', 'held', 'inForce', 'failed', 'discarded', 'replaced');

-- CreateTable
CREATE TABLE "eligibility_list" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "author_id" UUID,
    "file_name" TEXT NOT NULL,
    "state" "ListState" NOT NULL DEFAULT 'reading',
    "failure" TEXT,
    "failed_line" INTEGER,
    "mapping" JSONB,
    "headings" TEXT[],
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "bad_rows" INTEGER NOT NULL DEFAULT 0,
    "effect" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "in_force_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "eligibility_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligible_person" (
    "id" BIGSERIAL NOT NULL,
    "list_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "line" INTEGER,
    "customer_id" TEXT,
    "customer_id_key" TEXT,
    "email" TEXT,
    "email_key" TEXT,
    "username" TEXT,
    "username_key" TEXT,
    "name" TEXT,
    "name_key" TEXT,
    "type" TEXT,
    "roles" TEXT[],

    CONSTRAINT "eligible_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_error" (
    "list_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "customer_id_key" TEXT,
    "email_key" TEXT,

    CONSTRAINT "eligibility_error_pkey" PRIMARY KEY ("list_id","line")
);

-- CreateTable
CREATE TABLE "eligibility_part" (
    "list_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "eligibility_part_pkey" PRIMARY KEY ("list_id","number")
);

-- CreateIndex
CREATE INDEX "eligibility_list_organization_id_created_at_idx" ON "eligibility_list"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "eligible_person_list_id_customer_id_key_idx" ON "eligible_person"("list_id", "customer_id_key");

-- CreateIndex
CREATE INDEX "eligible_person_list_id_email_key_idx" ON "eligible_person"("list_id", "email_key");

-- CreateIndex
CREATE INDEX "eligible_person_list_id_username_key_idx" ON "eligible_person"("list_id", "username_key");

-- CreateIndex
CREATE INDEX "eligible_person_list_id_name_key_idx" ON "eligible_person"("list_id", "name_key");

-- CreateIndex
CREATE INDEX "eligibility_error_list_id_email_key_idx" ON "eligibility_error"("list_id", "email_key");

-- CreateIndex
CREATE INDEX "eligibility_error_list_id_customer_id_key_idx" ON "eligibility_error"("list_id", "customer_id_key");

-- AddForeignKey
ALTER TABLE "eligible_person" ADD CONSTRAINT "eligible_person_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "eligibility_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_error" ADD CONSTRAINT "eligibility_error_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "eligibility_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_part" ADD CONSTRAINT "eligibility_part_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "eligibility_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One is in force at a time.
CREATE UNIQUE INDEX eligibility_list_in_force ON eligibility_list (organization_id) WHERE state = 'inForce';

-- The form under which customer ids are compared: of the lists' people, and of users, whose own is kept as it was typed.
CREATE FUNCTION "customer_key"(typed TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(normalize(btrim(typed), NFKC));
