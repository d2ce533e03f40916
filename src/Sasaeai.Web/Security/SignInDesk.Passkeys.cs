using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>What a passkey answers.</summary>
public sealed partial class SignInDesk
{
    /// <returns>Null where nothing was asked on this device, or too long ago: whatever came is no answer.</returns>
    private async Task<PasskeyAssertionResult<Account>?> AssertAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        // Nothing came at all, or nothing was asked.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>The same for a new passkey that was to be registered.</returns>
    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whose passkey it says it is, for the record of a try that failed; null where it is nobody's.</summary>
    private async Task<Account?> OwnerOfAsync(string credential)
    {
        try
        {
            using var said = JsonDocument.Parse(credential);
            return said.RootElement.ValueKind is JsonValueKind.Object && said.RootElement.TryGetProperty("id", out var id) && id.GetString() is { } text
                ? await users.FindByPasskeyIdAsync(Base64Url.DecodeFromChars(text)) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
