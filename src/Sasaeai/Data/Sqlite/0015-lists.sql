-- Lists at a large city's numbers: what the facets group by stands in the index in their order, with who may see it; pages follow an index.
DROP INDEX "IX_Need_Facets";
CREATE INDEX "IX_Need_Facets" ON "Need" ("Municipality", "State", "AreaId", "Categories", "Urgency", "Source", "HowMet", "Missing", "Concerns", "NewsOn", "HeardOn", "Unaware", "HeardById") WHERE "State" <> 'Closed';
CREATE INDEX "IX_Need_ClosedFacets" ON "Need" ("Municipality", "AreaId", "Categories", "Urgency", "Source", "HowMet", "Missing", "Concerns", "NewsOn", "Unaware", "HeardById") WHERE "State" = 'Closed';
CREATE INDEX "IX_Need_Person" ON "Need" ("Municipality", "PersonId", "Unaware", "AreaId", "HeardById");
CREATE INDEX "IX_Need_Unaware" ON "Need" ("PersonId") WHERE "Unaware";
CREATE INDEX "IX_Need_Open" ON "Need" ("Municipality", "HeardOn", "Id") WHERE "State" <> 'Closed';
CREATE INDEX "IX_Need_State" ON "Need" ("Municipality", "State", "HeardOn", "Id", "AreaId", "Unaware", "HeardById");
DROP INDEX "IX_Need_Municipality_NewsOn";
CREATE INDEX "IX_Need_Municipality_NewsOn" ON "Need" ("Municipality", "NewsOn") WHERE "NewsOn" IS NOT NULL;
DROP INDEX "IX_Person_Facets";
CREATE INDEX "IX_Person_Facets" ON "Person" ("Municipality", "MergedIntoId", "DiedText", "LeftOn", "AreaId", "WrittenById", "Id");
CREATE INDEX "IX_Person_Able" ON "Person" ("Municipality", "MergedIntoId", "DiedText", "LeftOn") WHERE "Abilities" IS NOT NULL AND "Abilities" <> '';
CREATE INDEX "IX_Person_Away" ON "Person" ("Municipality") WHERE "MergedIntoId" IS NOT NULL OR "DiedText" IS NOT NULL OR "LeftOn" IS NOT NULL;
DROP INDEX order_person;
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id") WHERE "MergedIntoId" IS NULL AND "DiedText" IS NULL AND "LeftOn" IS NULL;
DROP INDEX "IX_Referral_Municipality_State_AskedOn";
CREATE INDEX "IX_Referral_Municipality_State_AskedOn_Id" ON "Referral" ("Municipality", "State", "AskedOn", "Id");
CREATE INDEX "IX_Referral_Municipality_AskedOn_Id" ON "Referral" ("Municipality", "AskedOn", "Id");
