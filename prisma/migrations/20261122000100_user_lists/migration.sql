-- CreateIndex
CREATE INDEX "user_account_organization_id_created_at_id_idx" ON "user_account"("organization_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "sign_in_tally_organization_id_last_at_user_id_idx" ON "sign_in_tally"("organization_id", "last_at", "user_id");

-- Written by hand: what the schema language cannot say.

-- The few mails that never arrived: whose last one it was is a filter of the list.
CREATE INDEX "mail_not_taken" ON "mail" ("organization_id", "user_id") WHERE "state" IN ('refused', 'expired');

-- The trigram index knows no letters but a to z where the database's own locale is C: every other one becomes three and
-- more of them, so that a Japanese name is found as quickly.
CREATE FUNCTION "search_letters"(typed TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN "search_fold"(typed) ~ '^[ -~]*$' THEN "search_fold"(typed) ELSE (
  SELECT string_agg(CASE WHEN letter ~ '^[ -~]$' THEN letter ELSE 'q' || lpad(to_hex(ascii(letter)), 5, '0') END, '' ORDER BY place)
  FROM regexp_split_to_table("search_fold"(typed), '') WITH ORDINALITY AS split (letter, place)) END;

ALTER TABLE "user_account" DROP COLUMN "search_text";
ALTER TABLE "user_account" ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS
    (' ' || "search_letters"("name" || ' ' || "username" || ' ' || coalesce("email", '') || ' ' || coalesce("customer_id", ''))) STORED;
CREATE INDEX "user_account_search" ON "user_account" USING gin ("search_text" gin_trgm_ops);

-- The words of the people's names: what somebody may have meant who misspelled one. No word outlives the last name that has it.
CREATE TABLE "name_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "letters" TEXT NOT NULL GENERATED ALWAYS AS ("search_letters"("word")) STORED,

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("organization_id","word")
);
ALTER TABLE "name_word" ADD CONSTRAINT "name_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "name_word_letters" ON "name_word" USING gin ("letters" gin_trgm_ops);

CREATE FUNCTION "name_words"(name TEXT) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT DISTINCT word FROM regexp_split_to_table("search_fold"(name), '[ -/:-@\[-`{-~]+') AS word WHERE length(word) > 1;
END;

-- Once for a statement, so that adding many users at once stays quick. A trigger has one purpose, because the table of what
-- was changed has another name in each.
CREATE FUNCTION "add_name_words"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_word (organization_id, word)
  SELECT DISTINCT a.organization_id, word FROM added a, name_words(a.name) AS word ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION "drop_name_words"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM name_word n USING gone g, name_words(g.name) AS lost (word)
  WHERE n.organization_id = g.organization_id AND n.word = lost.word AND NOT EXISTS (
    SELECT 1 FROM user_account u WHERE u.organization_id = g.organization_id
      AND u.search_text LIKE '%' || search_letters(lost.word) || '%' AND lost.word IN (SELECT name_words(u.name)));
  RETURN NULL;
END $$;
CREATE FUNCTION "change_name_words"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_word (organization_id, word)
  SELECT DISTINCT a.organization_id, word FROM added a JOIN gone g ON g.id = a.id AND g.name <> a.name, name_words(a.name) AS word
  ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  DELETE FROM name_word n USING gone g JOIN added a ON a.id = g.id AND g.name <> a.name, name_words(g.name) AS lost (word)
  WHERE n.organization_id = g.organization_id AND n.word = lost.word AND NOT EXISTS (
    SELECT 1 FROM user_account u WHERE u.organization_id = g.organization_id
      AND u.search_text LIKE '%' || search_letters(lost.word) || '%' AND lost.word IN (SELECT name_words(u.name)));
  RETURN NULL;
END $$;
CREATE TRIGGER "user_account_name_words_added" AFTER INSERT ON "user_account"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "add_name_words"();
CREATE TRIGGER "user_account_name_words_gone" AFTER DELETE ON "user_account"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_name_words"();
CREATE TRIGGER "user_account_name_words_changed" AFTER UPDATE ON "user_account"
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "change_name_words"();

INSERT INTO "name_word" ("organization_id", "word")
SELECT DISTINCT u."organization_id", word FROM "user_account" u, "name_words"(u."name") AS word;
