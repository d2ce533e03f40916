using Sasaeai.CodeLists;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>A worry without a good match says what came nearest, and why not.</summary>
public sealed class ShortlistTests
{
    private static readonly Finding Kind = Finding.Fits("買い物", Reason.Kind);
    private static readonly Finding Far = Finding.Mind("遠い", Reason.Walk, -0.5, "行き帰りの手だてがあれば");
    private static readonly Finding Tuesday = Finding.Excludes("日が合いません。", null, "火曜でよければ");
    private static readonly Finding Ended = Finding.Excludes("終わりました。");

    [Fact]
    public void Where_one_fits_nothing_is_said_of_the_nearest() => Assert.Empty(List([Of("a", Kind)], [Of("b", Kind, Tuesday)]).Nearest);

    [Fact]
    public void Otherwise_the_fewest_changes_come_first_and_what_cannot_change_is_not_named()
    {
        var list = List([Of("遠い便", Kind, Far)], [Of("遠くて水曜の便", Kind, Tuesday, Far), Of("終わった便", Kind, Ended, Far), Of("火曜の便", Kind, Tuesday)]);

        Assert.Equal(["火曜の便", "遠い便", "遠くて水曜の便"], list.Nearest.Select(c => c.Resource.Name));
        Assert.Equal(["火曜でよければ"], list.Nearest.First().Lacks.Select(f => f.IfOnly));
    }

    [Fact]
    public void Those_who_might_help_one_day_are_named_apart()
    {
        var hoped = Of("駅前商店", Kind, Finding.Excludes("まだ始まっていません。", null, "始めてもらえれば"));
        hoped.Resource.Begin(ResourceState.Potential, SmallTown.Today);
        var list = List([], [hoped]);

        Assert.Empty(list.Nearest);
        Assert.Equal(["駅前商店"], list.ToApproach.Select(c => c.Resource.Name));
    }

    private static Shortlist List(Candidate[] candidates, Candidate[] excluded) => new(candidates, excluded, ["shopping"], false, 0) { Asker = new() { Today = SmallTown.Today, Wanted = Crosswalk.From(["shopping"]) } };

    private static Candidate Of(string name, params Finding[] findings) => new(new Resource { Municipality = SmallTown.Code, Name = name }, findings, null);
}
