using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Which roles a page is open to; without roles, to everyone who is appointed. A page that says nothing is open to nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class OpenToAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    public bool Includes(Role role) => Roles.Count == 0 || Roles.Contains(role);
}
