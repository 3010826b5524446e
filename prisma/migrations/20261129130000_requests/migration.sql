-- Requests of people without access, each a case with its conversation; who is mailed of them.
-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('account', 'support', 'invitation', 'ticket');

-- CreateEnum
CREATE TYPE "CaseTopic" AS ENUM ('username', 'password', 'locked', 'singleSignOn', 'activation', 'other');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('received', 'looking', 'question', 'answered');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('approved', 'declined', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "CaseAuthor" AS ENUM ('person', 'administrator', 'operator');

-- CreateEnum
CREATE TYPE "CaseEntryKind" AS ENUM ('message', 'question', 'answer', 'note', 'step');

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "case_id" UUID;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "told_of_accounts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "told_of_support" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "request_case" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form_id" UUID NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "topic" "CaseTopic",
    "state" "CaseState" NOT NULL DEFAULT 'received',
    "outcome" "CaseOutcome",
    "key_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "phone" TEXT,
    "department" TEXT,
    "role_wanted" TEXT,
    "username" TEXT,
    "comment" TEXT,
    "language" TEXT NOT NULL,
    "attached" JSONB NOT NULL,
    "client_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID,
    "asked_to_id" UUID,
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "request_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_entry" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author" "CaseAuthor" NOT NULL,
    "author_id" UUID,
    "kind" "CaseEntryKind" NOT NULL,
    "text" TEXT,
    "code" TEXT,
    "facts" JSONB,

    CONSTRAINT "request_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "request_case_organization_id_closed_at_last_at_id_idx" ON "request_case"("organization_id", "closed_at", "last_at", "id");

-- CreateIndex
CREATE INDEX "request_case_organization_id_told_at_idx" ON "request_case"("organization_id", "told_at");

-- CreateIndex
CREATE INDEX "request_case_closed_at_idx" ON "request_case"("closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "request_case_organization_id_number_key" ON "request_case"("organization_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "request_case_organization_id_form_id_key" ON "request_case"("organization_id", "form_id");

-- CreateIndex
CREATE INDEX "request_entry_case_id_at_idx" ON "request_entry"("case_id", "at");

-- CreateIndex
CREATE INDEX "mail_case_id_idx" ON "mail"("case_id");

-- AddForeignKey
ALTER TABLE "request_entry" ADD CONSTRAINT "request_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "request_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
