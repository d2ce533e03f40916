-- Words are found by an index: a full-text table over letters and pairs of letters, which triggers keep. Tokens come from the program.
CREATE TABLE search_entry (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, id));
CREATE VIRTUAL TABLE search_token USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');

CREATE TRIGGER search_resource_added AFTER INSERT ON "Resource" BEGIN
    INSERT INTO search_entry (kind, id) VALUES ('resource', new."Id");
    INSERT INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('resource' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'resource' AND id = new."Id";
END;
CREATE TRIGGER search_resource_changed AFTER UPDATE OF "Search" ON "Resource" WHEN new."Search" <> old."Search" BEGIN
    INSERT OR REPLACE INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('resource' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'resource' AND id = new."Id";
END;
CREATE TRIGGER search_resource_removed AFTER DELETE ON "Resource" BEGIN
    DELETE FROM search_token WHERE rowid = (SELECT number FROM search_entry WHERE kind = 'resource' AND id = old."Id");
    DELETE FROM search_entry WHERE kind = 'resource' AND id = old."Id";
END;
INSERT INTO search_entry (kind, id) SELECT 'resource', "Id" FROM "Resource";
INSERT INTO search_token (rowid, tokens) SELECT e.number, sasaeai_tokens('resource' || r."Municipality", r."Search") FROM "Resource" r JOIN search_entry e ON e.kind = 'resource' AND e.id = r."Id";

CREATE TRIGGER search_organization_added AFTER INSERT ON "Organization" BEGIN
    INSERT INTO search_entry (kind, id) VALUES ('organization', new."Id");
    INSERT INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('organization' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'organization' AND id = new."Id";
END;
CREATE TRIGGER search_organization_changed AFTER UPDATE OF "Search" ON "Organization" WHEN new."Search" <> old."Search" BEGIN
    INSERT OR REPLACE INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('organization' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'organization' AND id = new."Id";
END;
CREATE TRIGGER search_organization_removed AFTER DELETE ON "Organization" BEGIN
    DELETE FROM search_token WHERE rowid = (SELECT number FROM search_entry WHERE kind = 'organization' AND id = old."Id");
    DELETE FROM search_entry WHERE kind = 'organization' AND id = old."Id";
END;
INSERT INTO search_entry (kind, id) SELECT 'organization', "Id" FROM "Organization";
INSERT INTO search_token (rowid, tokens) SELECT e.number, sasaeai_tokens('organization' || r."Municipality", r."Search") FROM "Organization" r JOIN search_entry e ON e.kind = 'organization' AND e.id = r."Id";

CREATE TRIGGER search_need_added AFTER INSERT ON "Need" BEGIN
    INSERT INTO search_entry (kind, id) VALUES ('need', new."Id");
    INSERT INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('need' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'need' AND id = new."Id";
END;
CREATE TRIGGER search_need_changed AFTER UPDATE OF "Search" ON "Need" WHEN new."Search" <> old."Search" BEGIN
    INSERT OR REPLACE INTO search_token (rowid, tokens) SELECT number, sasaeai_tokens('need' || new."Municipality", new."Search") FROM search_entry WHERE kind = 'need' AND id = new."Id";
END;
CREATE TRIGGER search_need_removed AFTER DELETE ON "Need" BEGIN
    DELETE FROM search_token WHERE rowid = (SELECT number FROM search_entry WHERE kind = 'need' AND id = old."Id");
    DELETE FROM search_entry WHERE kind = 'need' AND id = old."Id";
END;
INSERT INTO search_entry (kind, id) SELECT 'need', "Id" FROM "Need";
INSERT INTO search_token (rowid, tokens) SELECT e.number, sasaeai_tokens('need' || r."Municipality", r."Search") FROM "Need" r JOIN search_entry e ON e.kind = 'need' AND e.id = r."Id";

-- Looked for and not found.
CREATE TABLE "MissedSearch" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MissedSearch" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "AreaId" TEXT NULL,
    "Role" TEXT NOT NULL
);
CREATE INDEX "IX_MissedSearch_Municipality_On" ON "MissedSearch" ("Municipality", "On");
