namespace Sasaeai.Matching;

/// <summary>並べるわけ. What the order of candidates may rest on; each has a weight of its own.</summary>
public enum Reason { Kind, Named, Comes, Walk, Known, Day, Price, Part, Room, Place, Acceptance, Reply, Eligibility, Fresh, Area, Keep, Load, Succession, Declined, Waiting }

/// <param name="Standard">The weight until somebody changes it.</param>
/// <param name="Label">What it is, in a word or two.</param>
/// <param name="Words">What brings a candidate forward by it, or puts it back.</param>
public sealed record ReasonWords(int Standard, string Label, string Words);

public static class Reasons
{
    public static readonly IReadOnlyDictionary<Reason, ReasonWords> All = new Dictionary<Reason, ReasonWords>
    {
        [Reason.Kind] = new(30, "分野が合う", "頼みたいことを、おもな仕事にしているほど前に。二つできるところは、さらに前に。"),
        [Reason.Named] = new(14, "頼みたいことが書いてある", "名前か説明に、ごみ、通院など、頼みたいことそのものが書いてあるところを前に。"),
        [Reason.Comes] = new(24, "家まで来る", "訪ねる、届ける、迎えに来るところを前に。"),
        [Reason.Walk] = new(24, "歩いて近い", "その方が歩ける長さの中で、近いほど前に。それより遠いほど後に。"),
        [Reason.Known] = new(12, "つながりがある", "通っている、役をもっている、知っている人がいるところを前に。"),
        [Reason.Day] = new(10, "日が合う", "ご都合のよい日にしているところを前に。"),
        [Reason.Price] = new(8, "お金が合う", "無料か、払える額の内のところを前に。"),
        [Reason.Part] = new(8, "役をになえる", "その方の得意なことが、役に立つかもしれないところを前に。"),
        [Reason.Room] = new(6, "空きがある", "定員まで余裕があるとわかっているところを前に。"),
        [Reason.Place] = new(6, "通いなれた場所", "その方がもう通っている建物でしているところを前に。"),
        [Reason.Acceptance] = new(6, "引き受けてきた", "これまでのお願いを半分より多く引き受けてきたところを前に。断ったことで後にはしません。"),
        [Reason.Reply] = new(4, "返事が早い", "返事がたいてい1週間より早いところを前に。遅いことで後にはしません。"),
        [Reason.Eligibility] = new(4, "使える条件", "条件に当てはまるところを前に。まだ聞いていない条件があれば少し後に。"),
        [Reason.Fresh] = new(6, "確かめた新しさ", "最近確かめたものを前に。長く確かめていないものを後に。"),
        [Reason.Area] = new(6, "範囲がはっきりしない", "お宅が範囲に入るかわからないところを後に。"),
        [Reason.Keep] = new(6, "続けたいつながりと重なる", "その方が続けたいことと日が重なるところを後に。"),
        [Reason.Load] = new(16, "担い手の負担", "担い手の負担が重いところを後に。"),
        [Reason.Succession] = new(3, "続けていけるか", "続けていけるか心配があるところを後に。"),
        [Reason.Declined] = new(5, "手いっぱいと聞いた", "この半年に、人手や空きがないと断ったところを後に。"),
        [Reason.Waiting] = new(4, "返事を待っている", "ほかのお願いの返事を待っているところを後に。"),
    };
}
