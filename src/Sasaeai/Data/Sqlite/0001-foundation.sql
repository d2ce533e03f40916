-- The first schema: who and where, the registry, worries and referrals, history and journal.
CREATE TABLE "AccessEntry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessEntry" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "AccountName" TEXT NOT NULL,
    "AppointmentId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "How" TEXT NOT NULL,
    "Address" TEXT NOT NULL
);

CREATE TABLE "Area" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Area" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "NeighbourhoodKind" TEXT NULL,
    "Code" TEXT NULL,
    "ParentId" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Area_Area_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Area" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "LastTotpStep" INTEGER NOT NULL,
    "TotpSecret" TEXT NULL,
    "Demo" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Change" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Change" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ById" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "ImportId" TEXT NULL,
    "Fields" TEXT NOT NULL
);

CREATE TABLE "JournalEntry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JournalEntry" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ById" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "Function" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "AreaId" TEXT NULL,
    "NeedId" TEXT NULL,
    "ResourceId" TEXT NULL,
    "OrganizationId" TEXT NULL,
    "ReferralId" TEXT NULL
);

CREATE TABLE "Municipality" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Municipality" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "SingleTier" INTEGER NOT NULL,
    "Demo" INTEGER NOT NULL
);

CREATE TABLE "Organization" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organization" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "CorporateNumber" TEXT NULL,
    "Address" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Mesh" TEXT NULL,
    "AreaId" TEXT NULL,
    "Phone" TEXT NULL,
    "Fax" TEXT NULL,
    "Email" TEXT NULL,
    "Website" TEXT NULL,
    "Note" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "ClosedReason" TEXT NULL,
    "MergedIntoId" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Organization_Organization_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Person" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Person" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "BirthDate" TEXT NULL,
    "BirthText" TEXT NULL,
    "Phone" TEXT NULL,
    "Address" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Mesh" TEXT NULL,
    "AreaId" TEXT NULL,
    "LivesAlone" INTEGER NULL,
    "Certified" INTEGER NULL,
    "LowIncome" INTEGER NULL,
    "Abilities" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE TABLE "PopulationCell" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PopulationCell" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Mesh" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Total" INTEGER NULL,
    "Aged65" INTEGER NULL,
    "Aged75" INTEGER NULL,
    "Merged" INTEGER NOT NULL,
    "Source" TEXT NOT NULL
);

CREATE TABLE "AreaBoundary" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AreaBoundary" PRIMARY KEY,
    "AreaId" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Outline" BLOB NOT NULL,
    "Source" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_AreaBoundary_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AreaCoverage" (
    "AreaId" TEXT NOT NULL,
    "CoveredAreaId" TEXT NOT NULL,
    CONSTRAINT "PK_AreaCoverage" PRIMARY KEY ("AreaId", "CoveredAreaId"),
    CONSTRAINT "FK_AreaCoverage_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AreaCoverage_Area_CoveredAreaId" FOREIGN KEY ("CoveredAreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Appointment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appointment" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "OrganizationId" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Appointment_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Resource" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Resource" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kana" TEXT NULL,
    "Summary" TEXT NULL,
    "Categories" TEXT NOT NULL,
    "Funding" TEXT NULL,
    "State" TEXT NOT NULL,
    "StateSince" TEXT NULL,
    "OrganizationId" TEXT NULL,
    "RunBy" TEXT NULL,
    "Phone" TEXT NULL,
    "Website" TEXT NULL,
    "PlaceName" TEXT NULL,
    "PlaceKind" TEXT NULL,
    "Address" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Mesh" TEXT NULL,
    "AreaId" TEXT NULL,
    "ComesToYou" INTEGER NOT NULL,
    "Sessions" TEXT NOT NULL,
    "Days" INTEGER NOT NULL,
    "ScheduleNote" TEXT NULL,
    "Capacity" INTEGER NULL,
    "Attendance" INTEGER NULL,
    "Full" INTEGER NOT NULL,
    "PriceYen" INTEGER NULL,
    "LowIncomePriceYen" INTEGER NULL,
    "PriceNote" TEXT NULL,
    "MinimumAge" INTEGER NULL,
    "NeedsCertification" INTEGER NOT NULL,
    "Eligibility" TEXT NULL,
    "Load" TEXT NOT NULL,
    "SuccessionWorry" INTEGER NOT NULL,
    "Hopes" TEXT NULL,
    "BeforeAsking" TEXT NULL,
    "ConfirmedOn" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "MergedIntoId" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Resource_Organization_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Resource_Resource_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Need" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Need" PRIMARY KEY,
    "Words" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "About" TEXT NULL,
    "PersonId" TEXT NULL,
    "ToldBy" TEXT NULL,
    "Source" TEXT NULL,
    "Unaware" INTEGER NOT NULL,
    "Where" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Mesh" TEXT NULL,
    "AreaId" TEXT NULL,
    "Categories" TEXT NOT NULL,
    "Urgency" TEXT NOT NULL,
    "HowMet" TEXT NULL,
    "GoodDays" INTEGER NOT NULL,
    "AffordableYen" INTEGER NULL,
    "HeardOn" TEXT NOT NULL,
    "HeardById" TEXT NOT NULL,
    "HeardByName" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "ClosedReason" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Need_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AppointmentArea" (
    "AppointmentId" TEXT NOT NULL,
    "AreaId" TEXT NOT NULL,
    CONSTRAINT "PK_AppointmentArea" PRIMARY KEY ("AppointmentId", "AreaId"),
    CONSTRAINT "FK_AppointmentArea_Appointment_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointment" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AppointmentArea_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ServedArea" (
    "ResourceId" TEXT NOT NULL,
    "AreaId" TEXT NOT NULL,
    CONSTRAINT "PK_ServedArea" PRIMARY KEY ("ResourceId", "AreaId"),
    CONSTRAINT "FK_ServedArea_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ServedArea_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SharingBasis" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SharingBasis" PRIMARY KEY,
    "NeedId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Basis" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "ResourceId" TEXT NULL,
    "Recipient" TEXT NOT NULL,
    "Fields" INTEGER NOT NULL,
    "How" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "TakenById" TEXT NOT NULL,
    "TakenByName" TEXT NOT NULL,
    "GivenOn" TEXT NOT NULL,
    "ExpiresOn" TEXT NULL,
    "WithdrawnOn" TEXT NULL,
    "WithdrawnReason" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_SharingBasis_Need_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Need" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SharingBasis_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Referral" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Referral" PRIMARY KEY,
    "NeedId" TEXT NOT NULL,
    "ResourceId" TEXT NOT NULL,
    "OrganizationId" TEXT NULL,
    "SharingBasisId" TEXT NULL,
    "Message" TEXT NOT NULL,
    "AskedOn" TEXT NOT NULL,
    "AskedById" TEXT NOT NULL,
    "AskedByName" TEXT NOT NULL,
    "AnswerBy" TEXT NULL,
    "State" TEXT NOT NULL,
    "AnsweredOn" TEXT NULL,
    "AnsweredByName" TEXT NULL,
    "Answer" TEXT NULL,
    "Outcome" TEXT NULL,
    "EndedOn" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Referral_Need_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Need" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Referral_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Referral_SharingBasis_SharingBasisId" FOREIGN KEY ("SharingBasisId") REFERENCES "SharingBasis" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_AccessEntry_AccountId_At" ON "AccessEntry" ("AccountId", "At");

CREATE INDEX "IX_AccessEntry_Municipality_SubjectId_At" ON "AccessEntry" ("Municipality", "SubjectId", "At");

CREATE INDEX "IX_Appointment_AccountId" ON "Appointment" ("AccountId");

CREATE INDEX "IX_AppointmentArea_AreaId" ON "AppointmentArea" ("AreaId");

CREATE INDEX "IX_Area_Municipality_Kind" ON "Area" ("Municipality", "Kind");

CREATE INDEX "IX_Area_ParentId" ON "Area" ("ParentId");

CREATE INDEX "IX_AreaBoundary_AreaId" ON "AreaBoundary" ("AreaId");

CREATE INDEX "IX_AreaCoverage_CoveredAreaId" ON "AreaCoverage" ("CoveredAreaId");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Change_ImportId" ON "Change" ("ImportId");

CREATE INDEX "IX_Change_SubjectId_At" ON "Change" ("SubjectId", "At");

CREATE INDEX "IX_JournalEntry_Municipality_At" ON "JournalEntry" ("Municipality", "At");

CREATE INDEX "IX_JournalEntry_NeedId" ON "JournalEntry" ("NeedId");

CREATE INDEX "IX_JournalEntry_ResourceId" ON "JournalEntry" ("ResourceId");

CREATE INDEX "IX_Need_Municipality_AreaId" ON "Need" ("Municipality", "AreaId");

CREATE INDEX "IX_Need_Municipality_State" ON "Need" ("Municipality", "State");

CREATE INDEX "IX_Need_PersonId" ON "Need" ("PersonId");

CREATE INDEX "IX_Organization_MergedIntoId" ON "Organization" ("MergedIntoId");

CREATE INDEX "IX_Organization_Municipality_Kind" ON "Organization" ("Municipality", "Kind");

CREATE INDEX "IX_Organization_Municipality_Mesh" ON "Organization" ("Municipality", "Mesh");

CREATE INDEX "IX_Person_Municipality_AreaId" ON "Person" ("Municipality", "AreaId");

CREATE UNIQUE INDEX "IX_PopulationCell_Municipality_Year_Mesh" ON "PopulationCell" ("Municipality", "Year", "Mesh");

CREATE INDEX "IX_Referral_Municipality_OrganizationId" ON "Referral" ("Municipality", "OrganizationId");

CREATE INDEX "IX_Referral_Municipality_State" ON "Referral" ("Municipality", "State");

CREATE INDEX "IX_Referral_NeedId" ON "Referral" ("NeedId");

CREATE INDEX "IX_Referral_ResourceId" ON "Referral" ("ResourceId");

CREATE INDEX "IX_Referral_SharingBasisId" ON "Referral" ("SharingBasisId");

CREATE INDEX "IX_Resource_MergedIntoId" ON "Resource" ("MergedIntoId");

CREATE INDEX "IX_Resource_Municipality_Mesh" ON "Resource" ("Municipality", "Mesh");

CREATE INDEX "IX_Resource_Municipality_State" ON "Resource" ("Municipality", "State");

CREATE INDEX "IX_Resource_OrganizationId" ON "Resource" ("OrganizationId");

CREATE INDEX "IX_ServedArea_AreaId" ON "ServedArea" ("AreaId");

CREATE INDEX "IX_SharingBasis_Municipality_NeedId" ON "SharingBasis" ("Municipality", "NeedId");

CREATE INDEX "IX_SharingBasis_NeedId" ON "SharingBasis" ("NeedId");

CREATE INDEX "IX_SharingBasis_ResourceId" ON "SharingBasis" ("ResourceId");

