-- Written by hand: what taking a name apart costs, so that the planner rather asks the index that has done it.
ALTER FUNCTION "name_word_list"(TEXT) COST 2000;
