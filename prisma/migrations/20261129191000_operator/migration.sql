-- Tickets to the operator of the installation, who is one organization.
-- AlterTable
ALTER TABLE "request_case" ADD COLUMN     "opened_by_id" UUID;

-- The operator's queue, over all organizations; and what an organization's administrators wrote to the operator.
CREATE INDEX request_case_tickets ON request_case (closed_at, last_at, id) WHERE kind = 'ticket';

CREATE UNIQUE INDEX organization_operator ON organization (is_operator) WHERE is_operator;
