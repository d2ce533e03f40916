using Xunit;

namespace Sasaeai.Tests.Architecture;

public sealed class FolderOrderTests
{
    [Fact]
    public void Every_folder_of_the_domain_uses_only_earlier_ones()
    {
        var offences =
            from file in Repository.SourceFiles("src/Sasaeai")
            let inside = Path.GetRelativePath(Path.Combine(Repository.Root, "src/Sasaeai"), file)
            from offence in FolderOrder.Offences(inside.Split('/')[0], File.ReadAllText(file))
            select $"{inside}: {offence}";

        Assert.Equal([], offences);
    }

    [Theory]
    [InlineData("Areas", "using Sasaeai.Needs;")]
    [InlineData("Accounts", "using static Sasaeai.Seeding.Cast;")]
    [InlineData("Time", "using Sasaeai.Plans;")]
    [InlineData("People", "using Need = Sasaeai.Needs.Need;")]
    public void A_using_line_that_points_the_wrong_way_is_found(string folder, string source) =>
        Assert.Single(FolderOrder.Offences(folder, source));

    [Theory]
    [InlineData("Needs", "using Sasaeai.People;")]
    [InlineData("Areas", "using Sasaeai.Algorithms.Geography;")]
    [InlineData("Journal", "using Sasaeai.Data;")]
    public void A_using_line_that_points_the_right_way_is_let_through(string folder, string source) =>
        Assert.Empty(FolderOrder.Offences(folder, source));

    [Fact]
    public void Components_and_security_know_no_page()
    {
        var offenders =
            from folder in new[] { "src/Sasaeai.Web/Components", "src/Sasaeai.Web/Security", "src/Sasaeai.Web/Commands" }
            where Directory.Exists(Path.Combine(Repository.Root, folder))
            from file in Repository.SourceFiles(folder)
            where File.ReadAllText(file).Contains("using Sasaeai.Web.Pages", StringComparison.Ordinal)
            select Path.GetRelativePath(Repository.Root, file);

        Assert.Equal([], offenders);
    }

    [Fact]
    public void A_page_names_its_folder_as_the_domain_does()
    {
        var domain = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Sasaeai")).Select(Path.GetFileName).ToHashSet();
        // Not things people talk about, but the way in, the first page, the map of all of it, how to use it, and what goes wrong.
        domain.UnionWith(["SignIn", "Today", "Map", "Guide", "Errors", "Gallery", "Shared"]);
        var strangers = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Sasaeai.Web/Pages")).Select(Path.GetFileName).Where(f => !domain.Contains(f));

        Assert.Equal([], strangers);
    }
}
