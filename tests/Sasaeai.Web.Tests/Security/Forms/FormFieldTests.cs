using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Web.Components;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security.Forms;

/// <summary>A house of its own: every form there is is sent, with what nobody would send.</summary>
public sealed class FormHouse : IAsyncLifetime
{
    public House House { get; } = new();

    public ValueTask InitializeAsync() => House.InitializeAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>What a page takes from a form: its own fields, from the form alone, no longer than they may be. Tried with every handler that takes a post.</summary>
public sealed class FormFieldTests(FormHouse scene) : IClassFixture<FormHouse>
{
    private const string Own = "ぬむゆるろれ自分", Foreign = "ぬむゆるろれ余所", InAddress = "ぬむゆるろれ宛名", TooLong = "ぬむゆるろれ長々";
    private const string ForeignId = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee", ForeignDay = "2093-07-07", ForeignNumber = "1930707193";

    /// <summary>Words that are searched for are cut, and stored nowhere.</summary>
    private static readonly string[] Searched = ["q", "place"];

    private House House => scene.House;

    [Fact]
    public async Task Fields_that_a_form_has_not_and_fields_in_the_address_change_no_row()
    {
        var (forms, shown, kept, wrong, foreign) = (0, 0, 0, new List<string>(), Everything());
        var walk = new FormWalk(House);
        await foreach (var (form, visitor, token) in walk.FormsAsync())
        {
            forms++;
            shown += form.Shown ? 1 : 0;
            // What may stand in the address by the page's own word is no field that was put into the wrong place.
            var asked = Addressed(form.Page);
            var moved = form.Fields.Where(f => f.Typed && !asked.Contains(f.Name.Split('.')[0])).Select(f => f.Name).ToList();
            var address = form.To + (form.To.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', moved.Select(name => $"{Uri.EscapeDataString(name)}={InAddress}"));
            var status = await walk.SendAsync(visitor, address, token, form.Fields.Where(f => !moved.Contains(f.Name)).Select(f => KeyValuePair.Create(f.Name, f.Value)),
                page => { if (page.Contains(InAddress, StringComparison.Ordinal)) wrong.Add($"{form} shows what stood in its address"); });
            if ((int)status >= 500)
                wrong.Add($"{form} answered {(int)status} to fields in its address");

            var extra = foreign.Where(f => !form.Known.Contains(f.Key.Split('.')[^1])).Take(900);
            status = await walk.SendAsync(visitor, form.To, token, form.Fields.Select(f => KeyValuePair.Create(f.Name, f.Typed && f.Value == "" ? Own : f.Value)).Concat(extra));
            kept += status is HttpStatusCode.Redirect ? 1 : 0;
            if ((int)status >= 500)
                wrong.Add($"{form} answered {(int)status} to fields that it has not");
        }

        Notes.Add($"Foreign fields: {forms} handlers, {shown} with the form their page shows, {kept} of them kept, {foreign.Count} fields");
        Assert.Equal([], wrong);
        Assert.True(forms > 100 && shown > 60 && kept > 30, $"only {forms} handlers, {shown} shown, {kept} kept");
        // What the forms ask for was written down, so that whatever else had been would be found too.
        Assert.True((await MarkedRows.OfAsync(House, Own)).Count > 20);
        Assert.Equal([], await MarkedRows.OfAsync(House, InAddress));
        Assert.Equal([], await MarkedRows.OfAsync(House, Foreign, ForeignId, ForeignDay, ForeignNumber));
    }

    /// <summary>The names of all fields of all records, with what can be found again.</summary>
    private Dictionary<string, string> Everything()
    {
        using var scope = House.Services.CreateScope();
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in scope.ServiceProvider.GetRequiredService<SasaeaiDb>().Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            if (Sent(Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType) is { } value)
                all.TryAdd(field.Name, value);
        foreach (var holder in new[] { "Record", "Need", "Person", "Resource", "Organization", "Account", "Referral", "Form" })
            foreach (var name in new[] { "Id", "Municipality", "Name", "AreaId", "MergedIntoId" })
                all.TryAdd($"{holder}.{name}", name.EndsWith("Id", StringComparison.Ordinal) ? ForeignId : Foreign);
        return all;
    }

    private static string? Sent(Type type) =>
        type == typeof(string) ? Foreign : type == typeof(Guid) ? ForeignId : type == typeof(DateOnly) || type == typeof(DateTime) ? ForeignDay : type == typeof(int) || type == typeof(long) ? ForeignNumber : null;

    private static HashSet<string> Addressed(CompiledPageActionDescriptor page) => new(
        page.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(p => p.BindingInfo?.RequestPredicate?.Invoke(new() { HttpContext = new DefaultHttpContext { Request = { Method = "GET" } } }) is not false)
            .Select(p => p.BindingInfo?.BinderModelName ?? p.Name), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task A_text_longer_than_its_field_is_refused_in_words_and_kept_on_the_page()
    {
        var (tried, wrong, walk) = (0, new List<string>(), new FormWalk(House));
        await foreach (var (form, visitor, token) in walk.FormsAsync())
            foreach (var field in form.Fields.Where(f => form.Shown && f.Typed && !Searched.Contains(f.Name.ToLowerInvariant()) && Most(form.Page, f.Name) is not null))
            {
                var most = Most(form.Page, field.Name)!.Value;
                var typed = string.Concat(Enumerable.Repeat(TooLong, most / TooLong.Length + 2));
                var answer = "";
                var status = await walk.SendAsync(visitor, form.To, token, form.Fields.Select(f => KeyValuePair.Create(f.Name, f.Name == field.Name ? typed : f.Typed && f.Value == "" ? "ためし" : f.Value)), page => answer = WebUtility.HtmlDecode(page));
                tried++;
                // One more line is asked for: nothing is judged and nothing written yet.
                var unjudged = form.Handler is "More";
                if (status is not HttpStatusCode.OK || !unjudged && !answer.Contains("class=\"error\"", StringComparison.Ordinal) && !answer.Contains("errors", StringComparison.Ordinal))
                    wrong.Add($"{form} {field.Name} ({most}) answered {(int)status}");
                else if (!IsSecret(form.Page, field.Name) && !answer.Contains(typed, StringComparison.Ordinal))
                    wrong.Add($"{form} {field.Name} does not keep what was typed");
            }
        Notes.Add($"Fields longer than they may be: {tried} refused");
        Assert.Equal([], wrong);
        Assert.True(tried > 100, $"only {tried} fields");
        Assert.Equal([], await MarkedRows.OfAsync(House, TooLong));
    }

    [Fact]
    public async Task Every_text_that_a_page_takes_has_a_greatest_length()
    {
        var (loader, metadata, texts, endless) = (House.Services.GetRequiredService<PageLoader>(), House.Services.GetRequiredService<IModelMetadataProvider>(), 0, new List<string>());
        foreach (var page in ReachTable.Pages(House.Services.GetServices<EndpointDataSource>()))
        {
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor)
                continue;
            foreach (var bound in (await loader.LoadAsync(descriptor, page.Metadata)).BoundProperties.OfType<PageBoundPropertyDescriptor>())
                foreach (var (name, text) in Texts(metadata.GetMetadataForProperty(bound.Property.DeclaringType!, bound.Property.Name), bound.Name, 0))
                {
                    texts++;
                    if (text.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength is not <= GreatestLength.Entry)
                        endless.Add($"{ReachTable.RouteOf(page)} {name}");
                }
        }
        Assert.True(texts > 150, $"only {texts} texts");
        Assert.Equal([], endless);
    }

    /// <summary>Texts that handlers take besides their forms' fields. None of them is kept: keys are looked up, answers of passkeys read, lists of records parsed, searched words cut.</summary>
    private static readonly string[] Unkept = ["credential", "id", "key", "next", "records", "q", "area"];

    [Fact]
    public async Task A_posted_text_beside_the_fields_is_one_of_those_that_are_not_kept()
    {
        var (loader, names) = (House.Services.GetRequiredService<PageLoader>(), new SortedSet<string>());
        foreach (var page in ReachTable.Pages(House.Services.GetServices<EndpointDataSource>()))
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
                names.UnionWith((await loader.LoadAsync(descriptor, page.Metadata)).HandlerMethods.Where(h => h.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(h => h.Parameters).Where(p => p.ParameterType == typeof(string)).Select(p => p.Name));
        Assert.Equal(Unkept.Order(StringComparer.Ordinal), names);
    }

    private static IEnumerable<(string Name, ModelMetadata Text)> Texts(ModelMetadata field, string name, int depth)
    {
        if (field.ModelType == typeof(string))
            return [(name, field)];
        if (field.ElementMetadata is { } element)
            return Texts(element, name + "[]", depth + 1);
        return depth < 3 && field.ModelType.Assembly == typeof(Server).Assembly && !field.ModelType.IsEnum
            ? field.Properties.Where(p => !p.IsReadOnly).SelectMany(p => Texts(p, $"{name}.{p.PropertyName}", depth + 1)) : [];
    }

    private int? Most(CompiledPageActionDescriptor page, string name) => Meta(page, name)?.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    private bool IsSecret(CompiledPageActionDescriptor page, string name) => Meta(page, name)?.DataTypeName == nameof(DataType.Password);

    private ModelMetadata? Meta(CompiledPageActionDescriptor page, string name)
    {
        var (metadata, parts) = (House.Services.GetRequiredService<IModelMetadataProvider>(), name.Split('.'));
        if (page.BoundProperties.OfType<PageBoundPropertyDescriptor>().FirstOrDefault(p => string.Equals(p.BindingInfo?.BinderModelName ?? p.Name, parts[0], StringComparison.OrdinalIgnoreCase)) is not { } bound)
            return null;
        var found = metadata.GetMetadataForProperty(bound.Property.DeclaringType!, bound.Property.Name);
        foreach (var part in parts[1..])
            if (found.Properties.FirstOrDefault(p => string.Equals(p.PropertyName, part, StringComparison.OrdinalIgnoreCase)) is { } inner)
                found = inner;
            else
                return null;
        return found.ModelType == typeof(string) ? found : null;
    }
}
