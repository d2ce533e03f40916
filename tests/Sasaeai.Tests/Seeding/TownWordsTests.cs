using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

/// <summary>The demo's people speak each in their own way, and what they speak of is the whole of the code lists.</summary>
public sealed partial class TownWordsTests(SeededTown town)
{
    private const int OftenAtMost = 3;

    /// <summary>A shorter sentence has no pattern to tell: 三十人が来た。</summary>
    private const int FewestKana = 6;

    [Theory, EachDatabase]
    public async Task No_sentence_pattern_comes_more_than_three_times(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var names = await NamesAsync(db);

        var patterns = (await SentencesAsync(db)).Distinct().GroupBy(s => PatternOf(s, names)).Where(g => g.Key.Count(IsKana) >= FewestKana).ToList();

        Assert.InRange(patterns.Count, 1000, 10_000);
        Assert.Equal([], patterns.Where(g => g.Count() > OftenAtMost).Select(g => $"{g.Key}: {string.Join(" / ", g)}"));
    }

    [Fact]
    public void A_pattern_blanks_names_numbers_and_nouns_and_keeps_what_binds_them()
    {
        var names = BlankOf(["渚本 トミ", "灯見お買い物リレー"]);

        Assert.Equal("*は*に*まで*く", PatternOf("渚本 トミは10時に病院まで歩く", names));
        Assert.Equal(PatternOf("灯見お買い物リレーで港へ行きたい", names), PatternOf("バスで三本松へ行きたい", names));
        Assert.NotEqual(PatternOf("港へ行きたい", names), PatternOf("港へ行けない", names));
    }

    [Theory, EachDatabase]
    public async Task The_town_has_its_numbers(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        Assert.InRange(await db.Organizations.CountAsync(), 180, 200);
        Assert.InRange(await db.Resources.CountAsync(), 420, 460);
        Assert.InRange(await db.People.CountAsync(), 900, 920);
        Assert.InRange(await db.Needs.CountAsync(), 600, 640);
        Assert.InRange(await db.Referrals.CountAsync(), 350, 500);
        Assert.InRange((await db.PopulationCells.ToListAsync()).Sum(c => c.Total ?? 0), 59_000, 61_000);
        Assert.InRange(town.Clock.Today().DayNumber - (await db.Needs.MinAsync(n => n.HeardOn)).DayNumber, 690, 720);
    }

    [Theory, EachDatabase]
    public async Task Whatever_can_be_chosen_was_chosen_by_somebody(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var needs = await db.Needs.ToListAsync();
        var referrals = await db.Referrals.ToListAsync();

        All(CodeList.NeedCategory, needs.SelectMany(n => n.Categories));
        All(CodeList.NeedSource, needs.Select(n => n.Source));
        All(CodeList.HowMet, needs.Select(n => n.HowMet));
        All(CodeList.ReferralOutcome, referrals.Select(r => r.Outcome));
        All(CodeList.DeclineReason, referrals.Select(r => r.DeclineReason));
        All(CodeList.ResourceCategory, (await db.Resources.ToListAsync()).SelectMany(r => r.Categories));
        All(CodeList.OrganizationKind, await db.Organizations.Select(o => o.Kind).ToListAsync());
        Assert.Equal(Enum.GetValues<ReferralState>(), referrals.Select(r => r.State).Distinct().Order());

        static void All(CodeList list, IEnumerable<string?> chosen) =>
            Assert.Equal([], list.Offered.Select(c => c.Key).Except(chosen.OfType<string>()));
    }

    private static async Task<IEnumerable<string>> SentencesAsync(SasaeaiDb db)
    {
        var needs = await db.Needs.ToListAsync();
        var referrals = await db.Referrals.ToListAsync();
        return needs.SelectMany(n => new[] { n.Title, n.Words, n.UnmetReason, n.ClosedReason })
            .Concat(referrals.SelectMany(r => new[] { r.Message, r.Answer, r.IfOnly, r.EndNote }.Concat(r.FollowUps.Select(f => f.Note))))
            .OfType<string>().SelectMany(text => text.Split(['。', '？', '！', '」', '「'], StringSplitOptions.RemoveEmptyEntries)).Select(s => s.Trim());
    }

    private static async Task<Regex> NamesAsync(SasaeaiDb db) => BlankOf(
        (await db.People.Select(p => p.Name).ToListAsync()).SelectMany(name => name.Split(' ').Append(name))
        .Concat(await db.Resources.Select(r => r.Name).ToListAsync())
        .Concat(await db.Organizations.Select(o => o.Name).ToListAsync())
        .Concat(await db.Areas.Select(a => a.Name).ToListAsync()));

    private static Regex BlankOf(IEnumerable<string> names) =>
        new(string.Join('|', names.Where(n => n.Length > 1).Distinct().OrderByDescending(n => n.Length).Select(Regex.Escape)));

    private static string PatternOf(string sentence, Regex names) => Nouns().Replace(names.Replace(sentence, "*"), "*");

    private static bool IsKana(char letter) => letter is >= 'ぁ' and <= 'ん';

    /// <summary>Runs of kanji, katakana, digits and letters; a blank beside a blank is one.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々〇\p{IsKatakana}\p{Nd}A-Za-z* ]+")]
    private static partial Regex Nouns();
}
