using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Search;

namespace Sasaeai.Web.Pages.Search;

/// <summary>As much of a found resource as it takes to narrow by and to count.</summary>
/// <param name="Word">Where in its texts the first word stands.</param>
/// <param name="IsOpen">One of its sessions is under way.</param>
public sealed record ResourceSpot(
    WordPlace Word, Guid? AreaId, IReadOnlyList<string> Categories, Days Days, bool IsOpen, Cost Cost, Admits Admits, double? Latitude, double? Longitude, bool ComesToYou)
{
    public Guid Id => Word.Id;

    /// <summary>All that was found, those first in which the word comes early.</summary>
    public static async Task<List<ResourceSpot>> LoadAsync(SasaeaiDb db, IQueryable<Resource> found, string first, DateTime now)
    {
        var reader = new Reader(db, now);
#pragma warning disable CA1310 // The database compares, letter by letter.
        var spots = await found.Select(r => new
        {
            At = EF.Property<string>(r, "Search").IndexOf(first),
            r.Id,
            r.AreaId,
            r.Categories,
            r.Days,
            r.Sessions,
            r.PriceYen,
            r.MinimumAge,
            r.NeedsCertification,
            r.Eligibility,
            r.Latitude,
            r.Longitude,
            r.ComesToYou,
        }).ReadAsync(db, reader.Read);
#pragma warning restore CA1310
        spots.Sort((one, other) => WordPlace.Compare(one.Word, other.Word));
        return spots;
    }

    /// <summary>The same sessions stand in many resources.</summary>
    private sealed class Reader(SasaeaiDb db, DateTime now)
    {
        private readonly ValueConverter sessions =
            db.Model.FindEntityType(typeof(Resource))!.FindProperty(nameof(Resource.Sessions))!.GetValueConverter()!;
        private readonly WordLists categories = new();
        private readonly Dictionary<string, bool> open = [];
        private readonly Days today = DayNames.Of(now.DayOfWeek);

        public ResourceSpot Read(DbDataReader row)
        {
            var days = (Days)row.GetInt32(4);
            return new(new(row.GetGuid(1), row.GetInt32(0)), row.IsDBNull(2) ? null : row.GetGuid(2), categories.Read(row, 3), days, days.HasFlag(today) && IsOpen(row.GetString(5)),
                CostBands.Of(row.IsDBNull(6) ? null : row.GetInt32(6)), Admission.Of(row.IsDBNull(7) ? null : row.GetInt32(7), row.GetBoolean(8), row.IsDBNull(9) ? null : row.GetString(9)),
                row.IsDBNull(10) ? null : row.GetDouble(10), row.IsDBNull(11) ? null : row.GetDouble(11), row.GetBoolean(12));
        }

        private bool IsOpen(string text) =>
            open.TryGetValue(text, out var known) ? known : open[text] = ((List<Session>)sessions.ConvertFromProvider(text)!).Exists(s => s.IsOnAt(now));
    }
}
