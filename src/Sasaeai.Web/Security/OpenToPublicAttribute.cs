using Microsoft.AspNetCore.Authorization;

namespace Sasaeai.Web.Security;

/// <summary>Anyone may read it, without sign-in and without a cookie; it is the same for all, so caches may keep it a while.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToPublicAttribute : Attribute, IAllowAnonymous
{
    /// <summary>As long as something taken off the list may still be seen.</summary>
    public const int Seconds = 300;
}
