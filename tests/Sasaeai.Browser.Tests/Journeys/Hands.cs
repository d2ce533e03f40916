using Microsoft.Playwright;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>Someone who uses no mouse: each key is counted, and after each Tab the eye must find where it is.</summary>
internal sealed class Hands(IPage page)
{
    private const int Patience = 120, Stops = 400;

    /// <summary>What has the focus, or why the eye would not find it.</summary>
    private const string Look = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return "";
          const drawn = e => { const s = getComputedStyle(e); return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none"; };
          const seen = [at, at.closest("label"), at.nextElementSibling].filter(Boolean).some(drawn);
          const box = (at.closest("label") ?? at).getBoundingClientRect();
          const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const name = at.tagName + (at.name ? `[${at.name}]` : "") + " " + (at.innerText ?? "").trim().slice(0, 20);
          return (seen ? "" : "no ring: ") + (inSight ? "" : "out of sight: ") + name;
        }
        """;

    public int Presses { get; private set; }
    public int Letters { get; private set; }

    /// <summary>Tabs on to what is meant; fails where the focus cannot be seen or never gets there.</summary>
    public async Task GoToAsync(string selector)
    {
        for (var tries = 0; tries < Patience; tries++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await PressAsync("Tab");
            var at = await page.EvaluateAsync<string>(Look);
            Assert.False(at.StartsWith("no ring", StringComparison.Ordinal) || at.StartsWith("out of sight", StringComparison.Ordinal), $"{page.Url}: {at}");
        }
        Assert.Fail($"{page.Url}: {Patience} Tabs do not lead to {selector}");
    }

    public async Task PressAsync(string key)
    {
        Presses++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Past the menus, to what the page is about.</summary>
    public async Task SkipToMainAsync()
    {
        await GoToAsync(".skip");
        await PressAsync("Enter");
    }

    public async Task WriteAsync(string field, string words)
    {
        await GoToAsync($"[name='{field}']");
        Letters += words.Length;
        await page.Keyboard.InsertTextAsync(words);
    }

    public async Task FollowAsync(string selector)
    {
        await GoToAsync(selector);
        await page.ArriveAsync(() => PressAsync("Enter"));
    }

    /// <summary>Every stop of the page once round, in order; where the focus is trapped it never comes round.</summary>
    public async Task<List<string>> WalkRoundAsync()
    {
        var stops = new List<string>();
        for (var tries = 0; tries < Stops; tries++)
        {
            await PressAsync("Tab");
            var at = await page.EvaluateAsync<string>(Look);
            if (at == "" || (stops.Count > 1 && at == stops[0]))
                return stops;
            stops.Add(at);
        }
        Assert.Fail($"{page.Url}: the focus never comes round");
        return stops;
    }
}
