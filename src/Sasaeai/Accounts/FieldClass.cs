namespace Sasaeai.Accounts;

/// <summary>項目の区分. What kind of thing a field says: who reads it follows from the class, within the records they reach. A record shown whole counts as its most delicate field.</summary>
public enum FieldClass
{
    /// <summary>Of the shared registry: for everyone appointed, and for anyone once it is published.</summary>
    Public,

    /// <summary>Burdens, hopes and worries of those who run a resource, told in confidence to the people at work.</summary>
    Internal,

    /// <summary>Says who somebody is, or what they said.</summary>
    Personal,

    /// <summary>要配慮. Health, means, living alone: on the record's own page and nowhere else.</summary>
    Sensitive,
}

public static class FieldClasses
{
    /// <summary>Whether the role reads the class in a record it reaches. Whoever is only asked reads what the consent told them, and no more.</summary>
    public static bool Reads(this User user, FieldClass field) => field switch
    {
        FieldClass.Public => true,
        FieldClass.Internal => user.Role is not (Role.CouncilMember or Role.Auditor or Role.PrefectureOfficer),
        _ => user.HearsNeeds,
    };
}
