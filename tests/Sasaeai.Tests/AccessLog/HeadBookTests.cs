using Sasaeai.AccessLog;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

public sealed class HeadBookTests : IDisposable
{
    private static readonly string Hex = string.Concat(Enumerable.Repeat("3F2A91BC", 8));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-heads-");

    [Fact]
    public async Task What_was_noted_is_read_again_by_town()
    {
        var book = new HeadBook(Path.Combine(folder.FullName, "heads"));
        var head = new AccessHead(SmallTown.Code, 7, Hex, new(2026, 11, 17, 3, 0, 0, DateTimeKind.Utc));
        await book.NoteAsync([head, head with { Municipality = SmallTown.NextTown, Number = 3 }]);
        await book.NoteAsync([head with { Number = 9 }]);

        var (heads, unreadable) = await book.ReadAsync(SmallTown.Code);

        Assert.Equal([head, head with { Number = 9 }], heads);
        Assert.Equal(0, unreadable);
    }

    [Fact]
    public async Task A_line_that_was_half_written_spoils_no_other()
    {
        var file = Path.Combine(folder.FullName, "heads");
        var book = new HeadBook(file);
        var head = new AccessHead(SmallTown.Code, 7, Hex, new(2026, 11, 17, 3, 0, 0, DateTimeKind.Utc));
        await book.NoteAsync([head]);
        await File.AppendAllTextAsync(file, "\n2026-11-17T04:00:00Z 992", TestContext.Current.CancellationToken);
        await book.NoteAsync([head with { Number = 9 }]);

        var (heads, unreadable) = await book.ReadAsync(SmallTown.Code);

        Assert.Equal([7, 9], heads.Select(h => h.Number));
        Assert.Equal(1, unreadable);
    }

    [Theory]
    [InlineData("12345:3F2A-91BC-3F2A-91BC-3F2A", 12345)]
    [InlineData("12345:3F2A-91BC-3F2A-91BC-3F2A-91BC-3F2A-91BC", 12345)]
    [InlineData("7:3f2a91bc 3f2a91bc", 7)]
    [InlineData("7:3F2A-91BC", null)]
    [InlineData("0:3F2A-91BC-3F2A-91BC-3F2A", null)]
    [InlineData("3F2A-91BC-3F2A-91BC-3F2A", null)]
    [InlineData("7:3F2A-91BC-3F2A-91BC-3F2G", null)]
    public void A_note_on_paper_is_read_where_it_is_long_enough_to_prove_something(string text, int? number) =>
        Assert.Equal(number, (int?)AccessHead.Parse(SmallTown.Code, text)?.Number);

    [Fact]
    public void What_stands_on_paper_is_128_bits_of_the_link()
    {
        var head = new AccessHead(SmallTown.Code, 7, Hex, null);

        Assert.Equal("7:3F2A-91BC-3F2A-91BC-3F2A-91BC-3F2A-91BC", head.Paper);
        Assert.False(AccessHead.Parse(SmallTown.Code, head.Paper)!.IsShort);
        Assert.True(AccessHead.Parse(SmallTown.Code, head.Paper)!.Fits(Convert.FromHexString(Hex)));
        Assert.False(AccessHead.Parse(SmallTown.Code, head.Paper)!.Fits(new byte[32]));
    }

    [Fact]
    public void A_note_of_80_bits_from_before_is_still_compared()
    {
        var noted = AccessHead.Parse(SmallTown.Code, "7:3F2A-91BC-3F2A-91BC-3F2A")!;

        Assert.True(noted.IsShort);
        Assert.True(noted.Fits(Convert.FromHexString(Hex)));
        Assert.False(noted.Fits(Convert.FromHexString("00" + Hex[2..])));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
