-- The few mails that wait among the many that went: Today tells of them.
CREATE INDEX mail_queued ON mail (organization_id, created_at) WHERE state = 'queued';
