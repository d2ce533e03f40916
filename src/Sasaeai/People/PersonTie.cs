using Sasaeai.CodeLists;
using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>つながり・役. A person's part in an organisation or a resource: one who comes, one who helps, one who runs it.</summary>
public sealed class PersonTie : Dated
{
    public required Guid PersonId { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? ResourceId { get; init; }

    /// <summary>A key of <c>tie-kind</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The part as it is called: 編み物の先生役.</summary>
    public string? Words { get; set; }

    /// <summary>The person wants it to go on, whatever else changes.</summary>
    public bool Keep { get; set; }

    /// <exception cref="RefusedException">Something is missing; the message says what.</exception>
    public void Check()
    {
        if (OrganizationId is null == ResourceId is null)
            throw new RefusedException("団体か資源を、ひとつ選んでください。", "With");
        if (!CodeList.TieKind.Has(Kind))
            throw new RefusedException("どんなつながりかを選んでください。", nameof(Kind));
    }
}
