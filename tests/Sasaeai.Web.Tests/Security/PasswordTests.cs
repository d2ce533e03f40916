using System.Buffers.Binary;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class PasswordTests(House house)
{
    private const string Own = "夕凪の港で網をつくろうよ";

    [Theory]
    [InlineData("password1234")]
    [InlineData("unbelievable")]
    [InlineData("はまなみ市2026年です")]
    [InlineData("試し一郎試し一郎試し一郎")]
    [InlineData("sasaeai-sasaeai-1")]
    public async Task What_is_guessed_first_is_no_password(string fresh)
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        using var answer = await visitor.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = fresh });
        Assert.Contains("すぐに当てられてしまう", (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var officer = await house.SignInAsync(Cast.Hamada);
        using var paper = await officer.PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Recover");
        var key = (await Visitor.PageAsync(paper)).QuerySelector(".paper .key")!.TextContent;
        using var refused = await house.Anonymous().PostAsync($"/invitation/{key}", new() { ["Fresh"] = fresh });
        Assert.Contains("すぐに当てられてしまう", (await Visitor.PageAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_one_signs_in_with_is_no_password()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        using var answer = await (await newcomer.SignInAsync()).PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = newcomer.SignIn + "!" });
        Assert.NotNull((await Visitor.PageAsync(answer)).QuerySelector(".errors"));
    }

    [Fact]
    public async Task A_password_is_taken_and_compared_exactly_as_it_was_typed()
    {
        const string Odd = " 潮の匂い\u202Eの朝に\u200B砂浜を歩く ";
        var newcomer = await Newcomer.ArriveAsync(house);
        using var changed = await (await newcomer.SignInAsync()).PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = Odd });
        Assert.Equal("/account", changed.Headers.Location!.ToString());

        foreach (var (typed, taken) in new[] { (Odd.Trim(), false), (Odd.Replace("\u202E", "", StringComparison.Ordinal), false), (Odd, true) })
        {
            using var answer = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = newcomer.SignIn, ["Password"] = typed });
            Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_password_of_more_than_a_hundred_letters_is_taken()
    {
        var (newcomer, fresh) = (await Newcomer.ArriveAsync(house), string.Concat(Enumerable.Range(0, 10).Select(i => $"{i}番目の波が来る。")));
        using var changed = await (await newcomer.SignInAsync()).PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = fresh + fresh });
        Assert.Equal("/account", changed.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Guesses_at_the_current_password_have_to_wait_and_are_written_down()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var said = new List<string>();
        for (var i = 0; i <= 5; i++)
            said.Add(await TryAsync("chigau pasuwado"));

        Assert.Contains("いまのパスワードが違います", said[4], StringComparison.Ordinal);
        Assert.Contains("待ってから", said[5], StringComparison.Ordinal);
        Assert.Contains("待ってから", await TryAsync(Newcomer.Password), StringComparison.Ordinal);
        Assert.Equal(5, (await newcomer.EventsAsync()).Count(e => e is AccountHappening.ProofFailed));

        async Task<string> TryAsync(string current)
        {
            using var answer = await visitor.PostAsync("/account/password", new() { ["Current"] = current, ["Fresh"] = Own });
            return (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent;
        }
    }

    [Fact]
    public async Task A_new_password_and_the_end_of_other_devices_ask_for_a_young_proof()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var (visitor, other) = (await newcomer.SignInAsync(), await newcomer.SignInAsync());
        var token = (await visitor.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await newcomer.AgeProofAsync();

        using var page = await visitor.GetAsync("/account/password");
        Assert.Equal("/sign-in/again?next=%2Faccount%2Fpassword", page.Headers.Location!.ToString());
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var ended = await visitor.Client.PostAsync("/account?handler=EndOthers", form, TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in/again?next=%2Faccount", ended.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_at_the_next_sign_in()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        Assert.Equal(100_000, await RoundsAsync());
        await newcomer.SignInAsync();
        Assert.Equal(PasswordHashing.Rounds, await RoundsAsync());
        await newcomer.SignInAsync();

        // Version 3 of Identity's form: a byte, the function, the rounds.
        async Task<int> RoundsAsync() => BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(
            await house.WithDbAsync(db => db.Users.Where(a => a.Id == newcomer.Id).Select(a => a.PasswordHash!).SingleAsync())).AsSpan(5));
    }

    [Fact]
    public async Task A_first_password_that_lay_about_too_long_opens_nothing()
    {
        var signIn = $"test{Guid.NewGuid():N}";
        var password = (await house.WithDbAsync(db => Invitation.AddAsync(db, new(signIn, "試し 一郎", Role.MunicipalOfficer, EmptyTown.Code, new DateOnly(2024, 4, 1)))))!;
        using var young = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, young.StatusCode);

        await house.WithDbAsync(async db => await db.UserClaims.Where(c => c.UserId == db.Users.Single(a => a.UserName == signIn).Id)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.ClaimValue, $"{house.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1):O}")));
        using var old = await house.Anonymous().PostAsync("/sign-in", new() { ["SignInName"] = signIn, ["Password"] = password });
        Assert.Contains("期限が過ぎました", (await Visitor.PageAsync(old)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }
}
