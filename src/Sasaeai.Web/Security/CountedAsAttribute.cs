using Microsoft.AspNetCore.StaticAssets;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Security;

/// <summary>The page costs more than it looks like, or holds many people's data: a paper of many records.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CountedAsAttribute(Use use) : Attribute
{
    public Use Use => use;

    /// <returns>Null for what is not counted: the look's files, the words of an error, and the way out.</returns>
    public static Use? Of(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint page || page.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || ReachTable.RouteOf(page) is "/error/{status:int}" or "/sign-out")
            return null;
        var request = context.Request;
        var (named, dear) = (request.Query.ContainsKey("handler"), page.Metadata.GetMetadata<CountedAsAttribute>()?.Use);
        if (HttpMethods.IsPost(request.Method))
            return page.Metadata.GetMetadata<LargestUploadAttribute>() is not null ? Use.Upload : dear ?? (IsSearch(page, named) ? Use.Search : Use.Write);
        // Handlers of their own that are asked for by GET are files: sheets, originals; those of the guide are its pictures.
        return named && ReachTable.RouteOf(page) is not "/guide/{name?}" ? Use.File : dear ?? (request.Query.ContainsKey("q") || request.Query.ContainsKey("place") ? Use.Search : Use.Look);
    }

    /// <summary>The forms of words on lists, which write nothing (<see cref="SealedWords"/>).</summary>
    private static bool IsSearch(RouteEndpoint page, bool named) => !named && ReachTable.RouteOf(page) is "/search" or "/needs" or "/people" or "/resources" or "/organizations";
}
