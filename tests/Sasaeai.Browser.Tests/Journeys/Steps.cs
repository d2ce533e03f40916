using Microsoft.Playwright;
using Xunit;

namespace Sasaeai.Browser.Tests.Journeys;

/// <summary>What people do on a page again and again.</summary>
internal static class Steps
{
    /// <summary>Does what leads to another page and waits until that is there: who goes on at once would cut the answer off.</summary>
    public static async Task ArriveAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? _, IPage there) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        await act();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.DOMContentLoaded -= Arrive;
    }

    /// <summary>Sends the form that the page is about.</summary>
    public static Task SendAsync(this IPage page) => page.ArriveAsync(() => page.Locator("main form .acts button").First.ClickAsync());

    /// <summary>Searches on a page that has a box of its own, or else from the head.</summary>
    public static async Task FindAsync(this IPage page, string path, string words)
    {
        await page.GotoAsync(path);
        await page.Locator("[name=q]").Last.FillAsync(words);
        await page.ArriveAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Follows the one act that the page proposes next.</summary>
    public static Task TakeNextStepAsync(this IPage page) => page.ArriveAsync(() => page.Locator(".next > a").ClickAsync());

    public static async Task FillInAsync(this IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            await page.FillAsync($"[name='{field}']", value);
    }

    public static Task ChooseAsync(this IPage page, string field, string value) => page.CheckAsync($"[name='{field}'][value='{value}']");

    public static async Task ReadBeforeAskingAsync(this IPage page)
    {
        if (await page.Locator("[name=ReadBeforeAsking]").CountAsync() > 0)
            await page.CheckAsync("[name=ReadBeforeAsking]");
    }

    public static async Task SeesAsync(this IPage page, string where, string words) =>
        await Assertions.Expect(page.Locator(where).Filter(new() { HasText = words }).First).ToBeVisibleAsync();

    public static async Task OpensAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path} answered {answer.Status}");
    }
}
