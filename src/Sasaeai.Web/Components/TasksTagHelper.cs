using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Things to do, one a row: the title is the link, the content says why in one sentence, state and date stand at the right.
/// <c>&lt;tasks&gt;&lt;task title="…" href="…" is="Half" state="見たが、途中" when="3日前"&gt;候補が2つ見つかっています。&lt;/task&gt;&lt;/tasks&gt;</c>.
/// <c>level="2"</c> where the list stands right under the page's title.
/// </summary>
[HtmlTargetElement("tasks")]
public class TasksTagHelper : TagHelper
{
    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TasksTagHelper)] = Level;
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "tasks");
    }
}

[HtmlTargetElement("task", ParentTag = "tasks")]
public class TaskTagHelper : TagHelper
{
    public required string Title { get; set; }
    public string? Href { get; set; }
    public Shape Is { get; set; }
    public string? State { get; set; }
    public string? When { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var why = await output.GetChildContentAsync();
        var level = context.Items[typeof(TasksTagHelper)];
        var state = Markup.When(State, $"""<span class="state {Is.ToString().ToLowerInvariant()}">{Is.Svg()}<span>{State}</span></span>""");
        output.Become($"""
            <li><h{level}>{Markup.Link(Href, Spaced())}</h{level}>{Markup.When(!why.IsEmptyOrWhiteSpace, $"""<p class="soft">{why}</p>""")}
            {Markup.When(State + When, $"""<p class="when">{state}{Markup.When(When, $"""<span class="soft">{When}</span>""")}</p>""")}</li>
            """);
    }

    /// <summary>A name and what it is about, 「渚本 トミ さん　買い物」, are held apart, and no line is drawn under the gap where a row ends in it.</summary>
    private IHtmlContent Spaced() => Title.Split('　', 2) is [var whose, var what] ? Markup.Of($"<span>{whose}</span>　<span>{what}</span>") : Markup.Of($"{Title}");
}
