using Sasaeai.History;
using Sasaeai.Rules;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Rules;

public sealed class RuleWritingTests
{
    private readonly SmallTown town = new();
    private readonly RuleSet draft;

    public RuleWritingTests() => draft = RuleSet.Draft(town.Shioya, town.Sunami, null);

    [Fact]
    public void Marks_before_lines_empty_rows_and_repetitions_are_left_out()
    {
        draft.Write(town.Shioya, RuleRoom.Text with { Residents = "・声をかける\r\n\r\n  - ごみを運ぶ\r\n声をかける\r\n" });

        Assert.Equal(["声をかける", "ごみを運ぶ"], RuleLines.Of(draft.Residents));
    }

    [Fact]
    public void A_line_too_long_and_a_line_too_many_are_refused_at_their_field()
    {
        var longest = new string('あ', RuleLines.Longest);
        draft.Write(town.Shioya, RuleRoom.Text with { Limits = longest });
        Assert.Equal("Limits", Refused(RuleRoom.Text with { Limits = longest + "い" }));

        var most = Enumerable.Range(1, RuleLines.Most).Select(n => $"約束{n}").ToList();
        draft.Write(town.Shioya, RuleRoom.Text with { Helped = string.Join('\n', most) });
        Assert.Equal("Helped", Refused(RuleRoom.Text with { Helped = string.Join('\n', most.Append("もう一つ")) }));
    }

    [Fact]
    public void Each_kind_of_help_is_named_once_and_one_without_lines_is_left_out()
    {
        Assert.Equal("Category", Refused(RuleRoom.Text with { Parts = [new("", "門まで", "", "")] }));
        Assert.Equal("Category", Refused(RuleRoom.Text with { Parts = [new("garbage", "門まで", "", ""), new("garbage", "", "見に行く", "")] }));

        draft.Write(town.Shioya, RuleRoom.Text with { Parts = [new("garbage", "門まで", "", ""), new("shopping", " ", "", "\n"), new("", "", "", "")] });

        Assert.Equal("garbage", Assert.Single(draft.Parts).Category);
    }

    [Fact]
    public void A_resource_is_shown_the_parts_of_what_it_does()
    {
        draft.Write(town.Shioya, RuleRoom.Text with { Parts = [new("garbage", "門まで", "", ""), new("shopping", "レシートを数える", "", "")] });

        Assert.Equal(["shopping"], draft.PartsFor(["shopping"]).Select(p => p.Category));
        Assert.Equal(["garbage"], draft.PartsFor(["housework"]).Select(p => p.Category));
        Assert.Empty(draft.PartsFor(["salon"]));
    }

    [Fact]
    public void The_difference_tells_lines_added_and_left_out_by_side_and_no_mere_move()
    {
        draft.Write(town.Shioya, RuleRoom.Text with { Residents = "声をかける\nごみを運ぶ", Limits = "薬", Parts = [new("garbage", "門まで", "", "")] });
        var later = RuleSet.Draft(town.Shioya, town.Sunami, draft);
        Assert.Empty(RuleDifference.Between(draft, later));

        later.Write(town.Shioya, RuleRoom.Text with { Residents = "ごみを運ぶ\n声をかける\n二人で行く", Limits = "", Parts = [new("garbage", "門の内まで", "", "")] });
        var difference = RuleDifference.Between(draft, later);

        Assert.Equal(["住民がすること", "住民の活動ではしないこと", "ごみ出し　住民がすること"], difference.Select(d => d.Title));
        Assert.Equal(["二人で行く"], difference[0].Added);
        Assert.Equal([], difference[0].Removed);
        Assert.Equal([], difference[1].Added);
        Assert.Equal(["薬"], difference[1].Removed);
        Assert.Equal(["門の内まで"], difference[2].Added);
        Assert.Equal(["門まで"], difference[2].Removed);
    }

    private string Refused(RuleText text) => Assert.Throws<RefusedException>(() => draft.Write(town.Shioya, text)).Field;
}
