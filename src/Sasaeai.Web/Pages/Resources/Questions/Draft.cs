using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>A resource being written down: which questions there are, what was answered, and what they make together.</summary>
public sealed class Draft(ResourceDraft row)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject answers = (JsonObject)JsonNode.Parse(row.Answers)!;

    public ResourceDraft Row => row;

    /// <summary>In the order in which they are asked. Of someone who might help one day, nobody asks hours and prices.</summary>
    public IReadOnlyList<string> Questions =>
        Get<NameAnswers>("name")?.State is ResourceState.Potential ? ["name", "who", "place"] : ["name", "who", "place", "times", "use", "running"];

    /// <summary>The next question that was not yet asked; null when all answers can be checked.</summary>
    public string? Next => Questions.FirstOrDefault(question => !answers.ContainsKey(question));

    public T? Get<T>(string question) where T : class => answers[question]?.Deserialize<T>(Options);

    /// <summary>The worry that it was thought of for: its page is gone back to.</summary>
    public Guid? Need
    {
        get => (Guid?)answers["need"];
        init
        {
            if (value is not null)
                answers["need"] = value;
        }
    }

    public void Put<T>(string question, T given, DateTime at) where T : class
    {
        answers[question] = JsonSerializer.SerializeToNode(given, Options);
        row.Answers = answers.ToJsonString(Options);
        row.Name = Get<NameAnswers>("name")?.Name ?? row.Name;
        row.TouchedAt = at;
    }

    /// <summary>The resource that the answers make; not yet begun.</summary>
    public Resource Make()
    {
        var resource = new Resource { Id = row.Id, Municipality = row.Municipality, Name = row.Name };
        foreach (var given in new IAnswers?[]
            { Get<NameAnswers>("name"), Get<WhoAnswers>("who"), Get<PlaceAnswers>("place"), Get<TimesAnswers>("times"), Get<UseAnswers>("use"), Get<RunningAnswers>("running") })
            given?.WriteTo(resource);
        return resource;
    }

    public void Begin(Resource resource) =>
        resource.Begin(Get<NameAnswers>("name")?.State ?? ResourceState.Active, Get<NameAnswers>("name")?.StateSince);

    public Organization? NewOrganization() => Get<WhoAnswers>("who")?.NewOrganization(row.Municipality);
}
