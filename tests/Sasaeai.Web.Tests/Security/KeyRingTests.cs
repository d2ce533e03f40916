using Microsoft.AspNetCore.DataProtection;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class KeyRingTests(House house)
{
    [Fact]
    public void Keys_of_cookies_are_for_an_authenticated_mode_and_the_folder_is_the_owners_alone()
    {
        house.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("word");
        var folder = house.Services.GetRequiredService<Settings>().KeysFolder();
        Assert.NotEmpty(folder.GetFiles("key-*.xml"));
        Assert.All(folder.GetFiles("key-*.xml"), key => Assert.Contains("<encryption algorithm=\"AES_256_GCM\"", File.ReadAllText(key.FullName), StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
    }
}
