using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

/// <summary><c>sasaeai audit verify</c> as whoever keeps the server runs it.</summary>
public sealed class AuditCommandTests
{
    private const string Town = "22212";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_whole_log_is_told_as_whole_and_the_head_can_be_given_by_hand(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        await LookAsync(room, 3);

        var first = await room.RunAsync("audit", "verify");
        var head = first.Output.Split(' ')[^1];
        var again = await room.RunAsync("audit", "verify", "--municipality", Town, "--head", head);

        Assert.True(first.Code == 0, first.Error);
        Assert.Contains("3件、すべてつながっています", first.Output, StringComparison.Ordinal);
        Assert.Contains("控え1件", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (again.Code, again.Error));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_broken_log_ends_with_one_and_names_the_place(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        await LookAsync(room, 3);
        await using (var db = room.Database())
        {
            await db.Database.ExecuteSqlRawAsync(onPostgres ? "alter table \"AccessEntry\" disable trigger user" : "drop trigger access_entry_stays");
            await db.Database.ExecuteSqlRawAsync("update \"AccessEntry\" set \"AccountName\" = 'だれか' where \"Id\" = (select \"EntryId\" from \"AccessLink\" where \"Number\" = 2)");
        }

        var said = await room.RunAsync("audit", "verify");

        Assert.Equal(1, said.Code);
        Assert.Contains("1件目までつながっています", said.Output, StringComparison.Ordinal);
        Assert.StartsWith("切れています。2番、2026年11月17日 9:01：記録の中身が書きかえられています。", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--head", "3:12")]
    [InlineData("--municipality", "99999")]
    public async Task A_question_that_makes_no_sense_ends_with_two(string option, string value)
    {
        await using var room = await CommandRoom.OpenAsync(false);
        await LookAsync(room, 1);

        var said = await room.RunAsync("audit", "verify", option, value);

        Assert.Equal(2, said.Code);
        Assert.NotEqual("", said.Error);
    }

    private static async Task LookAsync(CommandRoom room, int entries)
    {
        await room.RunAsync("open", Town, "試し市");
        await using var db = room.Database();
        var user = new User(Guid.NewGuid(), "汐屋 さとみ", Guid.NewGuid(), Role.Tier2Coordinator, Town, [], null);
        for (var n = 0; n < entries; n++)
            db.AddView(user, new Sighting("Need", Guid.NewGuid(), null), Showing.Page, "192.0.2.7", new DateTime(2026, 11, 17, 0, n, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
        while (await Sealer.SealAsync(db) > 0)
        {
        }
    }
}
