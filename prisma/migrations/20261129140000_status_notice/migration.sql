-- CreateTable
CREATE TABLE "status_notice" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "status_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "status_notice_organization_id_created_at_idx" ON "status_notice"("organization_id", "created_at");

-- One at a time is shown.
CREATE UNIQUE INDEX status_notice_shown ON status_notice (organization_id) WHERE ended_at IS NULL;
