-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'delivered' BEFORE 'refused';
ALTER TYPE "MailState" ADD VALUE 'bounced' BEFORE 'refused';

-- CreateEnum
CREATE TYPE "MailReport" AS ENUM ('delivered', 'delayed', 'bounced', 'complained', 'failed');

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "provider_id" TEXT;

-- AlterTable
ALTER TABLE "mail_reply" ADD COLUMN     "report" "MailReport",
ADD COLUMN     "report_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "mail_reply_mail_id_report_id_key" ON "mail_reply"("mail_id", "report_id");
