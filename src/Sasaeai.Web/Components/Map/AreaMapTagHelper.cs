using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Web.Components.Map;

/// <summary>
/// <c>&lt;area-map view="Model.Map" /&gt;</c>: a map drawn on the server as SVG. It prints, needs no script, and what it shows stands in the
/// table or list before it. Where a script runs, <c>map.ts</c> adds pan and zoom to this very picture; include <c>&lt;partial name="_MapHead" /&gt;</c>.
/// </summary>
/// <remarks>Links on the map are not tab stops: each is in the list as well, and nobody should have to press a key fifty times.</remarks>
[HtmlTargetElement("area-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public class AreaMapTagHelper(Settings settings, Backdrop backdrop) : TagHelper
{
    public required MapView View { get; set; }

    /// <summary>Tells apart the parts of two maps on one page.</summary>
    public string Id { get; set; } = "map";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.IsEmpty)
        {
            output.SuppressOutput();
            return;
        }
        var canvas = new MapCanvas(Box());
        var shades = new MapShades(View.Cells);
        var labels = new MapLabels();
        // Rings first: a number must be seen to be matched with the list; a name makes way.
        var places = Places(canvas, labels);
        var box = canvas.Bounds;
        output.Become($"""
            <figure class="map" id="{Id}" data-map data-bounds="{Invariant($"{box.MinY:F6},{box.MinX:F6},{box.MaxY:F6},{box.MaxX:F6}")}"{Markup.When(settings.Tiles is not null, $" data-tiles=\"{settings.Tiles}\" data-credit=\"{settings.TilesCredit}\"")}>
            <div class="map-frame">
            <svg viewBox="0 0 1000 {canvas.Height}" role="group" aria-labelledby="{Id}-title" aria-describedby="{Id}-words">
            <title id="{Id}-title">{View.Title}</title><desc id="{Id}-words">{View.Description}</desc>
            <defs><pattern id="{Id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V8"/></pattern></defs>
            {Ground(canvas)}{Cells(canvas, shades)}{Areas(canvas)}{Names(canvas, labels)}{places}{Furniture(canvas)}
            </svg></div>
            {Legend(shades)}
            </figure>
            """);
    }

    private Envelope Box()
    {
        var box = new Envelope();
        foreach (var area in View.Areas)
            box.ExpandToInclude(area.Shape.EnvelopeInternal);
        foreach (var cell in View.Areas.Count == 0 ? View.Cells : [])
            box.ExpandToInclude(cell.Code.Bounds);
        foreach (var place in View.Areas.Count == 0 ? View.Places : [])
            box.ExpandToInclude(place.Longitude, place.Latitude);
        return box;
    }

    private IHtmlContent Ground(MapCanvas canvas)
    {
        var shapes = backdrop.Within(canvas).ToList();
        return Markup.When(shapes.Count > 0, $"""<g class="ground" aria-hidden="true">{Markup.Join(shapes.Select(s => Markup.Of($"""<path class="{s.Kind.ToString().ToLowerInvariant()}" d="{canvas.Path(s.Shape)}"/>""")))}</g>""");
    }

    private IHtmlContent Cells(MapCanvas canvas, MapShades shades)
    {
        var byShade = View.Cells.GroupBy(c => c.Value is { } value ? shades.Of(value) : -1).Where(g => g.Key != 0).OrderBy(g => g.Key);
        return Markup.Of($"""<g class="cells" aria-hidden="true">{Markup.Join(byShade.Select(group =>
        {
            var path = string.Concat(group.Select(c => canvas.Path(c.Code)));
            return group.Key < 0
                ? Markup.Of($"""<path class="unknown" fill="url(#{Id}-hatch)" d="{path}"/>""")
                : Markup.Of($"""<path class="shade-{group.Key}" d="{path}"/>""");
        }))}</g>""");
    }

    private IHtmlContent Areas(MapCanvas canvas)
    {
        // Half a pixel on a desktop: finer borders would only make the page heavier.
        var thinned = SharedBorders.Thinned([.. View.Areas.Select(a => a.Shape)], canvas.MetresPerUnit * 0.8);
        var drawn = View.Areas.Zip(thinned, (area, shape) => (area, path: canvas.Path(shape))).OrderBy(a => a.area.Line is MapLine.Chosen or MapLine.Town);
        return Markup.Of($"""<g class="areas">{Markup.Join(drawn.Select(a => Outline(a.area, a.path)))}</g>""");
    }

    private static IHtmlContent Outline(MapArea area, string path)
    {
        var outline = Markup.Of($"""<path class="{area.Line.ToString().ToLowerInvariant()}" d="{path}"/>""");
        return area.Href is null
            ? outline
            : Markup.Of($"""<a href="{area.Href}" tabindex="-1" aria-label="{area.Name}"><title>{area.Name}</title>{outline}</a>""");
    }

    private IHtmlContent Names(MapCanvas canvas, MapLabels labels) =>
        Markup.Of($"""<g class="names" aria-hidden="true">{Markup.Join(View.Areas.Where(a => a.Named).OrderByDescending(a => a.Shape.Area).Select(area =>
        {
            var (x, y, room) = labels.Name(canvas, area.Shape, area.Name);
            return Markup.Of($"""<g transform="translate({MapCanvas.Round(x)} {MapCanvas.Round(y)})"><text class="steady {Class(room)}" dy=".35em">{area.Name}</text></g>""");
        }))}</g>""");

    private IHtmlContent Places(MapCanvas canvas, MapLabels labels)
    {
        var placed = View.Places.Select(p => (Place: p, X: canvas.X(p.Longitude), Y: canvas.Y(p.Latitude))).Select(p => (p.Place, p.X, p.Y, Room: labels.Number(p.X, p.Y))).ToList();
        // Dots lie under rings, so that none hides a number.
        return Markup.Join(placed.OrderByDescending(p => p.Room).Select(p => Markup.Of($"""
            <a class="place {Class(p.Room)}" href="{p.Place.Href}" tabindex="-1" aria-label="{p.Place.Mark} {p.Place.Name}"><title>{p.Place.Mark} {p.Place.Name}</title>
            <g transform="translate({MapCanvas.Round(p.X)} {MapCanvas.Round(p.Y)})"><g class="steady"><circle class="dot" r="5"/><circle class="ring" r="12"/><text{Markup.When(p.Place.Mark.Length > 2, $" class=\"long\"")} dy=".35em">{p.Place.Mark}</text></g></g></a>
            """)));
    }

    private static IHtmlContent Furniture(MapCanvas canvas)
    {
        var metres = Nice(canvas.MetresPerUnit * 260);
        var length = MapCanvas.Round(metres / canvas.MetresPerUnit);
        var label = metres >= 1000 ? $"{metres / 1000:0.#}km" : $"{metres:0}m";
        return Markup.Of($"""
            <g class="furniture" aria-hidden="true"><g transform="translate(24 {canvas.Height - 26})"><path d="M0 -10V0H{length}V-10"/><g transform="translate({length} -16)"><text class="steady" text-anchor="end">{label}</text></g></g>
            <g transform="translate(962 30)"><g class="steady"><path d="M0 26V0M-6 9L0 0L6 9"/><text y="44">北</text></g></g></g>
            """);
    }

    private IHtmlContent Legend(MapShades shades)
    {
        var lines = new List<IHtmlContent>();
        if (View.Cells.Count > 0)
        {
            lines.AddRange(shades.Legend().Select(l => Markup.Of($"""<li><svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path class="shade-{l.Shade}" d="M1 1H19V19H1Z"/></svg>{l.Label}</li>""")));
            if (View.Cells.Any(c => c.Value is null))
                lines.Add(Markup.Of($"""<li><svg class="swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path class="unknown" fill="url(#{Id}-hatch)" d="M1 1H19V19H1Z"/></svg>分からない（公表されていない）</li>"""));
        }
        if (View.Places.Count > 0)
            lines.Add(Markup.Of($"""<li><svg class="swatch" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><circle class="ring" cx="14" cy="14" r="12"/><text x="14" y="14" dy=".35em">1</text></svg>{View.PlacesLabel}</li>"""));
        return Markup.When(lines.Count > 0, $"""<figcaption>{Markup.When(View.Cells.Count > 0, $"<p>{View.CellsLabel}</p>")}<ul class="legend">{Markup.Join(lines)}</ul></figcaption>""");
    }

    private static double Nice(double metres)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(metres)));
        return power * (metres / power >= 5 ? 5 : metres / power >= 2 ? 2 : 1);
    }

    private static string Class(Room room) => room switch { Room.Narrow => "always", Room.Wide => "roomy", _ => "zoomed" };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
