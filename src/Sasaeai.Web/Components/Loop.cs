namespace Sasaeai.Web.Components;

/// <summary>The loop of the work, which is the menu: its knots sit on the thread, each with its pages. 話し合う and 創る come in when they have a page.</summary>
public sealed record Loop(string Name, string About, params LoopPage[] Pages)
{
    public static readonly Loop[] Knots =
    [
        new("きょう", "わたしの仕事", new("きょうの仕事", "/"), new("配置", "/appointments")),
        new("聞く", "困りごと・人", new("困りごと", "/needs"), new("人", "/people"), new("見つからなかったことば", "/search/missed")),
        new("見せる", "資源・地図", new("地域の資源", "/resources", "/slips"), new("地図", "/map"), new("公開の一覧", "/publishing"), new("団体", "/organizations"), new("圏域", "/areas"), new("取り込み", "/imports", "/duplicates")),
        new("つなぐ", "打診・ルール", new("打診", "/referrals"), new("役割分担のルール", "/rules"), new("並べかた", "/matching/weights")),
        new("ふり返る", "記録", new("活動の記録", "/journal"), new("年度のまとめ", "/years"), new("こたえるまで", "/figures/answer-time", "/figures"), new("だれが見たか", "/access-log", "/emergencies"), new("保存と削除", "/retention"), new("開示などの請求", "/subject-requests"), new("入り口", "/accounts")),
    ];

    public bool Holds(PathString path) => Array.Exists(Pages, page => page.Holds(path));
}

/// <param name="Also">Other folders that are reached from this page.</param>
public sealed record LoopPage(string Name, string Href, params string[] Also)
{
    public bool Holds(PathString path) => Href == "/" ? path == "/" : Also.Append(Href).Any(folder => path.StartsWithSegments(folder));
}
