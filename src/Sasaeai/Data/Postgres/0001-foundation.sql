-- The first schema: who and where, the registry, worries and referrals, history and journal.
CREATE TABLE "AccessEntry" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "AccountId" uuid NOT NULL,
    "AccountName" text NOT NULL,
    "AppointmentId" uuid NOT NULL,
    "Subject" text NOT NULL,
    "SubjectId" uuid NOT NULL,
    "PersonId" uuid,
    "How" text NOT NULL,
    "Address" text NOT NULL,
    CONSTRAINT "PK_AccessEntry" PRIMARY KEY ("Id")
);

CREATE TABLE "Area" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "Kind" text NOT NULL,
    "NeighbourhoodKind" text,
    "Code" text,
    "ParentId" uuid,
    "ValidFrom" date NOT NULL,
    "ValidUntil" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Area" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Area_Area_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Area" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AspNetUsers" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "LastTotpStep" bigint NOT NULL,
    "TotpSecret" text,
    "Demo" boolean NOT NULL,
    "UserName" character varying(256),
    "NormalizedUserName" character varying(256),
    "Email" character varying(256),
    "NormalizedEmail" character varying(256),
    "EmailConfirmed" boolean NOT NULL,
    "PasswordHash" text,
    "SecurityStamp" text,
    "ConcurrencyStamp" text,
    "PhoneNumber" character varying(256),
    "PhoneNumberConfirmed" boolean NOT NULL,
    "TwoFactorEnabled" boolean NOT NULL,
    "LockoutEnd" timestamp with time zone,
    "LockoutEnabled" boolean NOT NULL,
    "AccessFailedCount" integer NOT NULL,
    CONSTRAINT "PK_AspNetUsers" PRIMARY KEY ("Id")
);

CREATE TABLE "Change" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "Subject" text NOT NULL,
    "SubjectId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ById" uuid,
    "ByName" text NOT NULL,
    "ImportId" uuid,
    "Fields" text NOT NULL,
    CONSTRAINT "PK_Change" PRIMARY KEY ("Id")
);

CREATE TABLE "JournalEntry" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ById" uuid,
    "ByName" text NOT NULL,
    "What" text NOT NULL,
    "Function" text NOT NULL,
    "Text" text NOT NULL,
    "AreaId" uuid,
    "NeedId" uuid,
    "ResourceId" uuid,
    "OrganizationId" uuid,
    "ReferralId" uuid,
    CONSTRAINT "PK_JournalEntry" PRIMARY KEY ("Id")
);

CREATE TABLE "Municipality" (
    "Code" text NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "SingleTier" boolean NOT NULL,
    "Demo" boolean NOT NULL,
    CONSTRAINT "PK_Municipality" PRIMARY KEY ("Code")
);

CREATE TABLE "Organization" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "Kind" text NOT NULL,
    "CorporateNumber" text,
    "Address" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Mesh" text,
    "AreaId" uuid,
    "Phone" text,
    "Fax" text,
    "Email" text,
    "Website" text,
    "Note" text,
    "ClosedOn" date,
    "ClosedReason" text,
    "MergedIntoId" uuid,
    "Search" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Organization" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Organization_Organization_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Person" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "BirthDate" date,
    "BirthText" text,
    "Phone" text,
    "Address" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Mesh" text,
    "AreaId" uuid,
    "LivesAlone" boolean,
    "Certified" boolean,
    "LowIncome" boolean,
    "Abilities" text,
    "Search" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Person" PRIMARY KEY ("Id")
);

CREATE TABLE "PopulationCell" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "Mesh" text NOT NULL,
    "Year" integer NOT NULL,
    "Total" integer,
    "Aged65" integer,
    "Aged75" integer,
    "Merged" boolean NOT NULL,
    "Source" text NOT NULL,
    CONSTRAINT "PK_PopulationCell" PRIMARY KEY ("Id")
);

CREATE TABLE "AreaBoundary" (
    "Id" uuid NOT NULL,
    "AreaId" uuid NOT NULL,
    "ValidFrom" date NOT NULL,
    "ValidUntil" date,
    "Outline" bytea NOT NULL,
    "Source" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_AreaBoundary" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AreaBoundary_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AreaCoverage" (
    "AreaId" uuid NOT NULL,
    "CoveredAreaId" uuid NOT NULL,
    CONSTRAINT "PK_AreaCoverage" PRIMARY KEY ("AreaId", "CoveredAreaId"),
    CONSTRAINT "FK_AreaCoverage_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AreaCoverage_Area_CoveredAreaId" FOREIGN KEY ("CoveredAreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Appointment" (
    "Id" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "Role" text NOT NULL,
    "OrganizationId" uuid,
    "ValidFrom" date NOT NULL,
    "ValidUntil" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Appointment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Appointment_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserClaims" (
    "Id" integer GENERATED BY DEFAULT AS IDENTITY,
    "UserId" uuid NOT NULL,
    "ClaimType" text,
    "ClaimValue" text,
    CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" character varying(128) NOT NULL,
    "ProviderKey" character varying(128) NOT NULL,
    "ProviderDisplayName" text,
    "UserId" uuid NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserPasskeys" (
    "CredentialId" bytea NOT NULL,
    "UserId" uuid NOT NULL,
    "Data" jsonb NOT NULL,
    CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY ("CredentialId"),
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" uuid NOT NULL,
    "LoginProvider" character varying(128) NOT NULL,
    "Name" character varying(128) NOT NULL,
    "Value" text,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Resource" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Kana" text,
    "Summary" text,
    "Categories" text[] NOT NULL,
    "Funding" text,
    "State" text NOT NULL,
    "StateSince" date,
    "OrganizationId" uuid,
    "RunBy" text,
    "Phone" text,
    "Website" text,
    "PlaceName" text,
    "PlaceKind" text,
    "Address" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Mesh" text,
    "AreaId" uuid,
    "ComesToYou" boolean NOT NULL,
    "Sessions" text NOT NULL,
    "Days" integer NOT NULL,
    "ScheduleNote" text,
    "Capacity" integer,
    "Attendance" integer,
    "Full" boolean NOT NULL,
    "PriceYen" integer,
    "LowIncomePriceYen" integer,
    "PriceNote" text,
    "MinimumAge" integer,
    "NeedsCertification" boolean NOT NULL,
    "Eligibility" text,
    "Load" text NOT NULL,
    "SuccessionWorry" boolean NOT NULL,
    "Hopes" text,
    "BeforeAsking" text,
    "ConfirmedOn" date,
    "ConfirmedBy" text,
    "MergedIntoId" uuid,
    "Search" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Resource" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Resource_Organization_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Resource_Resource_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Need" (
    "Id" uuid NOT NULL,
    "Words" text NOT NULL,
    "Title" text NOT NULL,
    "About" text,
    "PersonId" uuid,
    "ToldBy" text,
    "Source" text,
    "Unaware" boolean NOT NULL,
    "Where" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Mesh" text,
    "AreaId" uuid,
    "Categories" text[] NOT NULL,
    "Urgency" text NOT NULL,
    "HowMet" text,
    "GoodDays" integer NOT NULL,
    "AffordableYen" integer,
    "HeardOn" date NOT NULL,
    "HeardById" uuid NOT NULL,
    "HeardByName" text NOT NULL,
    "State" text NOT NULL,
    "ClosedOn" date,
    "ClosedReason" text,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Need" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Need_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AppointmentArea" (
    "AppointmentId" uuid NOT NULL,
    "AreaId" uuid NOT NULL,
    CONSTRAINT "PK_AppointmentArea" PRIMARY KEY ("AppointmentId", "AreaId"),
    CONSTRAINT "FK_AppointmentArea_Appointment_AppointmentId" FOREIGN KEY ("AppointmentId") REFERENCES "Appointment" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AppointmentArea_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ServedArea" (
    "ResourceId" uuid NOT NULL,
    "AreaId" uuid NOT NULL,
    CONSTRAINT "PK_ServedArea" PRIMARY KEY ("ResourceId", "AreaId"),
    CONSTRAINT "FK_ServedArea_Area_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Area" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ServedArea_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SharingBasis" (
    "Id" uuid NOT NULL,
    "NeedId" uuid NOT NULL,
    "PersonId" uuid,
    "Basis" text NOT NULL,
    "Purpose" text NOT NULL,
    "ResourceId" uuid,
    "Recipient" text NOT NULL,
    "Fields" integer NOT NULL,
    "How" text NOT NULL,
    "GivenBy" text NOT NULL,
    "TakenById" uuid NOT NULL,
    "TakenByName" text NOT NULL,
    "GivenOn" date NOT NULL,
    "ExpiresOn" date,
    "WithdrawnOn" date,
    "WithdrawnReason" text,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_SharingBasis" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_SharingBasis_Need_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Need" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SharingBasis_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Referral" (
    "Id" uuid NOT NULL,
    "NeedId" uuid NOT NULL,
    "ResourceId" uuid NOT NULL,
    "OrganizationId" uuid,
    "SharingBasisId" uuid,
    "Message" text NOT NULL,
    "AskedOn" date NOT NULL,
    "AskedById" uuid NOT NULL,
    "AskedByName" text NOT NULL,
    "AnswerBy" date,
    "State" text NOT NULL,
    "AnsweredOn" date,
    "AnsweredByName" text,
    "Answer" text,
    "Outcome" text,
    "EndedOn" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Referral" PRIMARY KEY ("Id"),
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

