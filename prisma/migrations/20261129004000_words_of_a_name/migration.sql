-- Written by hand: an index of an expression, which the schema language cannot say.

-- From the words that somebody may have meant to the people who have one of them in their name. Asking the index of letters
-- for each of these words reads every letter's people each time. A sign-in writes nothing here.
CREATE FUNCTION "name_word_list"(name TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT "name_words"(name));
CREATE INDEX "user_account_name_words" ON "user_account" USING gin ("name_word_list"("name"));
