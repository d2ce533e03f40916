using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Sasaeai.Accounts;

/// <summary>PBKDF2 with HMAC-SHA-512; hashes of fewer rounds are made anew when their owner next signs in.</summary>
public static class PasswordHashing
{
    /// <summary>OWASP Password Storage Cheat Sheet, the figure for PBKDF2-HMAC-SHA-512.</summary>
    public const int Rounds = 210_000;

    public static PasswordHasher<Account> Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
}
