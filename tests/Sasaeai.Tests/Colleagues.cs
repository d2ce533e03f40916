using Sasaeai.Accounts;
using Sasaeai.Seeding;

namespace Sasaeai.Tests;

/// <summary>The cast as users, for rules that ask who.</summary>
internal static class Colleagues
{
    public static readonly User Shioya = As(Cast.Shioya);

    public static User As(Member member, string municipality = "99201") =>
        new(Guid.CreateVersion7(), member.Name, Guid.CreateVersion7(), member.Role, municipality, [], null);
}
