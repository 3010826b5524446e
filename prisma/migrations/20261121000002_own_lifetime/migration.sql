-- A link with a lifetime of its own (the command line's) is neither mailed again nor replaced by anybody's request.
ALTER TABLE "link" ADD COLUMN "own_lifetime" BOOLEAN NOT NULL DEFAULT false;
