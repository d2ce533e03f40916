using FsCheck;
using FsCheck.Fluent;
using Sasaeai.CodeLists;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class SheetColumnsTests
{
    private static readonly Gen<Session> Sessions =
        from days in Gen.Choose(0, 127)
        from weeks in Gen.SubListOf(1, 2, 3, 4, 5)
        from hours in Gen.Choose(0, 1439).Two()
        from known in Gen.Choose(0, 3)
        select new Session
        {
            Days = (Days)days,
            WeeksOfMonth = [.. weeks.Order()],
            From = (known & 1) > 0 ? TimeOnly.MinValue.AddMinutes(hours.Item1) : null,
            Until = (known & 2) > 0 ? TimeOnly.MinValue.AddMinutes(hours.Item2) : null,
        };

    /// <summary>As a form or a list leaves it in the registry, with all that a CSV and a spreadsheet stumble over.</summary>
    internal static readonly Gen<string?> Texts =
        from letters in Gen.Elements("=+-@＝'\"、,\n　 \t;|ー～（）0139あ漢𠮷é".EnumerateRunes().Select(r => r.ToString()).ToArray()).ArrayOf()
        select CellText.Tidy(string.Concat(letters)) is { Length: > 0 } text ? text : null;

    [Fact]
    public void A_timetable_is_read_back_as_it_is_written() => Prop.ForAll(Sessions.ToArbitrary(), session =>
    {
        var read = SessionText.Read(session.ToString());
        return (read.Days, string.Join(' ', read.WeeksOfMonth), read.From, read.Until) == (session.Days, string.Join(' ', session.WeeksOfMonth), session.From, session.Until);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("火曜 10時から")]
    [InlineData("毎週火曜 25:00～26:00")]
    [InlineData("第6火曜")]
    [InlineData("毎週 火曜")]
    public void Any_other_way_of_writing_it_is_refused_in_words(string text) => Assert.Contains(text.Split(' ')[^1][..2], Assert.Throws<FormatException>(() => SessionText.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_guarded_cell_comes_back_whatever_it_is() => Prop.ForAll(Texts.ToArbitrary(), text =>
        text is null || FormulaGuard.Off(FormulaGuard.On(text)) == text).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData(" @SUM")]
    [InlineData("＝A1")]
    public void A_formula_never_goes_out_as_one(string text) => Assert.Equal("'" + text, FormulaGuard.On(text));

    [Fact]
    public void Each_label_of_a_code_list_leads_back_to_its_key()
    {
        var names = new SheetNames(_ => Guid.Empty, _ => Guid.Empty);
        foreach (var code in CodeList.ResourceCategory.All)
            Assert.Equal([code.Key], Assert.IsType<List<string>>(Column(nameof(Resource.Categories)).Read(code.Label, names)));
        foreach (var code in CodeList.BasePlace.All)
            Assert.Equal(code.Key, Column(nameof(Resource.PlaceKind)).Read(code.Label, names));
        foreach (var code in CodeList.FundingStream.All)
            Assert.Equal(code.Key, Column(nameof(Resource.Funding)).Read(code.Label, names));
    }

    [Theory]
    [InlineData(nameof(Resource.Website), "javascript:alert(1)")]
    [InlineData(nameof(Resource.Capacity), "-3")]
    [InlineData(nameof(Resource.Capacity), "たくさん")]
    [InlineData(nameof(Resource.PriceYen), "99999999999")]
    [InlineData(nameof(Resource.Latitude), "0")]
    [InlineData(nameof(Resource.Full), "はい")]
    [InlineData(nameof(Resource.PlaceKind), "月の裏")]
    [InlineData(nameof(Resource.State), "元気")]
    [InlineData(nameof(Resource.ConfirmedOn), "きのう")]
    [InlineData(nameof(Resource.Phone), "なし")]
    public void What_a_cell_cannot_mean_is_refused(string column, string cell) =>
        Assert.Throws<FormatException>(() => Column(column).Read(cell, new(_ => Guid.Empty, _ => Guid.Empty)));

    [Fact]
    public void A_telephone_number_gets_back_the_zero_that_a_spreadsheet_took() =>
        Assert.Equal("0546000001", Column(nameof(Resource.Phone)).Read("546000001", new(_ => Guid.Empty, _ => Guid.Empty)));

    private static SheetColumn Column(string column) => SheetColumns.Open.Single(one => one.Column == column);
}
