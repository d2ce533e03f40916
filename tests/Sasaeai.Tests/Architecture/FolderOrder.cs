using System.Text.RegularExpressions;

namespace Sasaeai.Tests.Architecture;

/// <summary>Which folder of the domain may use which: each only those that stand before it in this list.</summary>
internal static partial class FolderOrder
{
    private static readonly string[] Order =
    [
        "CodeLists", "Time",
        // Reading a table that people hand over knows nothing of what the table is about.
        "Imports.Tables",
        // who, where, by what right
        "Accounts", "Journal", "History", "Areas", "Appointments", "Organizations", "People", "Consent", "AccessLog",
        // listen and know
        "Resources", "Needs", "Search",
        // connect
        "Rules", "Matching", "Emergencies", "Slips", "Publishing", "SubjectRequests", "Duplicates",
        // look back
        "Years", "Figures",
        // what already exists comes in
        "Imports",
        // and goes again
        "Retention",
        // all of it kept elsewhere
        "Backups",
        "Seeding",
    ];

    /// <summary>The database knows every row, and every folder may open it.</summary>
    private const string Database = "Data";

    /// <summary>One sentence for each using line that points at a later folder, or at one the list does not know.</summary>
    public static IEnumerable<string> Offences(string folder, string source)
    {
        foreach (Match line in UsingLine().Matches(source))
        {
            var used = line.Groups["folder"].Value;
            if (folder != Database && used != Database && used != folder && Array.IndexOf(Order, used) is var at && (at < 0 || at > Array.IndexOf(Order, folder)))
                yield return $"{folder} may not use {used}";
        }
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?Sasaeai\.(?!Algorithms)(?<folder>Imports\.Tables|\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
