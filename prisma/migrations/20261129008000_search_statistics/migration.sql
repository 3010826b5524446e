-- Written by hand: what the schema language cannot say.

-- A search begins with the index or with the table, by how many people the planner thinks have the word. Of a hundred samples
-- it guesses in steps of one in a hundred, and read a tenth of a million people for a name that one in a hundred has. Taken
-- up when the table is next analyzed.
ALTER TABLE "user_account" ALTER COLUMN "search_text" SET STATISTICS 1000;
