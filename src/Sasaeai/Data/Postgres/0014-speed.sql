-- Lists at a large city's numbers: counts from an index alone, first pages without sorting the rest.
DROP INDEX "IX_Need_Municipality_State";
DROP INDEX "IX_Need_Municipality_AreaId";
CREATE INDEX "IX_Need_Facets" ON "Need" ("Municipality", "State", "AreaId", "Categories", "Urgency", "Source", "HeardOn", "HowMet", "Missing", "Concerns", "NewsOn");
CREATE INDEX "IX_Need_Municipality_AreaId_State_HeardOn" ON "Need" ("Municipality", "AreaId", "State", "HeardOn");
CREATE INDEX "IX_Need_Municipality_HeardOn_Id" ON "Need" ("Municipality", "HeardOn", "Id");
CREATE INDEX "IX_Need_Municipality_AnsweredOn" ON "Need" ("Municipality", "AnsweredOn");
DROP INDEX "IX_Referral_Municipality_State";
DROP INDEX "IX_Referral_ResourceId";
CREATE INDEX "IX_Referral_Municipality_State_AskedOn" ON "Referral" ("Municipality", "State", "AskedOn");
CREATE INDEX "IX_Referral_ResourceId_State" ON "Referral" ("ResourceId", "State");
CREATE INDEX "IX_Person_Facets" ON "Person" ("Municipality", "MergedIntoId", "AreaId", "DiedText", "LeftOn");
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id");
CREATE INDEX order_resource ON "Resource" ("Municipality", coalesce("Kana", "Name"), "Id");
CREATE INDEX "IX_Resource_Facets" ON "Resource" ("Municipality", "MergedIntoId", "AreaId", "State", "Funding", "Days", "Categories", "Full", "Attendance", "Capacity", "ConfirmedOn");
