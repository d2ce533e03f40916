using System.Globalization;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Needs;

/// <summary>How states and urgency are said on a screen, and the columns of a worry as its history says them.</summary>
public static class NeedWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(Need.Title)] = new("見出し", FieldClass.Personal),
        [nameof(Need.Words)] = new("聞いたこと", FieldClass.Personal),
        [nameof(Need.About)] = new("どなたのこと", FieldClass.Personal),
        [nameof(Need.PersonId)] = new("この方の記録", FieldClass.Personal) { Say = _ => "つないだ" },
        [nameof(Need.OrganizationId)] = new("困っている団体", FieldClass.Personal) { PointsAt = Pointer.Organization },
        [nameof(Need.ToldBy)] = new("だれから聞いたか", FieldClass.Personal),
        [nameof(Need.Source)] = new("どこから", FieldClass.Personal) { Say = CodeList.NeedSource.Label },
        [nameof(Need.Unaware)] = FieldWords.YesNo("ご本人", FieldClass.Personal, "この話を知らない", "この話を知っている"),
        [nameof(Need.Where)] = new("どこのこと", FieldClass.Personal),
        [nameof(Need.AreaId)] = new("圏域", FieldClass.Personal) { PointsAt = Pointer.Area },
        [nameof(Need.Categories)] = new("分野", FieldClass.Personal) { Say = keys => string.Join('、', keys.Split(' ').Select(CodeList.NeedCategory.Label)) },
        [nameof(Need.Urgency)] = new("急ぎ", FieldClass.Personal) { Say = stored => Enum.TryParse<Urgency>(stored, out var urgency) ? urgency.Label() : stored },
        [nameof(Need.HowMet)] = new("いまは", FieldClass.Sensitive) { Say = CodeList.HowMet.Label },
        [nameof(Need.GoodDays)] = new("都合のよい日", FieldClass.Personal) { Say = stored => Enum.TryParse<Days>(stored, out var days) ? DayNames.Of(days) : stored },
        [nameof(Need.AffordableYen)] = new("払える額", FieldClass.Sensitive) { Say = yen => $"1回{yen}円まで" },
        [nameof(Need.HeardOn)] = new("聞いた日", FieldClass.Personal) { Say = Day },
        [nameof(Need.HeardByName)] = new("聞いた人", FieldClass.Personal),
        [nameof(Need.HeldByName)] = new("担当", FieldClass.Personal),
        [nameof(Need.State)] = new("いまのようす", FieldClass.Personal) { Say = stored => Enum.TryParse<NeedState>(stored, out var state) ? state.Label() : stored },
        [nameof(Need.AnsweredOn)] = new("つながった日", FieldClass.Personal) { Say = Day },
        [nameof(Need.InParts)] = FieldWords.YesNo("手伝い", FieldClass.Personal, "いくつかで分けあう", "ひとつで足りる"),
        [nameof(Need.Lacking)] = new("まだ足りないこと", FieldClass.Personal),
        [nameof(Need.UnmetOn)] = new("「見つからず」にした日", FieldClass.Personal) { Say = Day },
        [nameof(Need.Missing)] = new("足りなかったこと", FieldClass.Personal) { Say = CodeList.Lack.Label },
        [nameof(Need.UnmetReason)] = new("足りなかったもの", FieldClass.Personal),
        [nameof(Need.ClosedOn)] = new("閉じた日", FieldClass.Personal) { Say = Day },
        [nameof(Need.ClosedReason)] = new("閉じたわけ", FieldClass.Personal),
        [nameof(Need.AskAgainOn)] = new("また聞く日", FieldClass.Personal) { Say = Day },
        [nameof(Need.AskAgainNote)] = new("また聞くこと", FieldClass.Personal),
        [nameof(Need.NewsOn)] = new("話してくれた方への返事", FieldClass.Personal) { Say = stored => $"{Day(stored)}から、まだ" },
    };

    public static string Label(this NeedState state) => state switch
    {
        NeedState.New => "まだ見ていない",
        NeedState.Looking => "見たが、途中",
        NeedState.Asking => "打診中",
        NeedState.AwaitingReply => "返事待ち",
        NeedState.Promised => "引き受けの返事",
        NeedState.Answered => "つながった",
        NeedState.HandedOver => "引き継いだ",
        NeedState.Unmet => "見つからず",
        NeedState.Closed => "閉じた",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Label(this Urgency urgency) => urgency switch
    {
        Urgency.Unknown => "聞いていない",
        Urgency.Now => "きょう・あす",
        Urgency.ThisMonth => "今月のうち",
        Urgency.NoHurry => "急がない",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    };

    private static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;
}
