using Microsoft.AspNetCore.Identity;

namespace Sasaeai.Accounts;

/// <summary>利用者アカウント. One person's way in; what they may see comes from their appointments.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string Name { get; set; }
    public string? Kana { get; set; }

    /// <summary>A claim of whoever still has a password that somebody else made for them; it goes when they choose their own. Its value says until when it opens anything (UTC).</summary>
    public const string FirstPassword = "first-password";

    /// <summary>The last TOTP time step that was accepted: the same six digits are refused a second time.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>Sealed, where it is not from before (<c>AppSecrets</c>); null until the person has set up an authenticator app.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The last day on which somebody came in by it, was invited, or had it opened again; null until the day's turn has first seen it.</summary>
    public DateOnly? UsedOn { get; set; }

    /// <summary>When the officer was told that it lies unused; it is closed a while after.</summary>
    public DateOnly? WarnedOn { get; set; }

    /// <summary>Nothing opens it from this day on, until the officer opens it again.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Belongs to the demo municipality, so the second factor is not demanded.</summary>
    public bool Demo { get; init; }
}
