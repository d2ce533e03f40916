using System.Data.Common;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>The database fails in the middle of what is done to an account, at each step in turn: it is as it was, until it all happens.</summary>
public sealed class WholeActTests : IAsyncLifetime
{
    private const string Own = "夕凪の港で網をつくろうよ";
    private readonly Breaking breaking = new();
    private readonly House house;

    public WholeActTests() => house = new(services => services.ConfigureDbContext<SasaeaiDb>(options => options.AddInterceptors(breaking)));

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_recovery_happens_whole_or_not_at_all()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var device = await newcomer.SignInAsync();
        await device.PostAsync("/account/paper-codes", []);
        var key = await house.WithDbAsync(async db =>
        {
            var made = await OneTimeLinks.MakeAsync(db, newcomer.Id, LinkPurpose.Recovery, null, house.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
            return made;
        });

        await EachStepAsync(newcomer.Id, house.Anonymous(), $"/invitation/{key}", $"/invitation/{key}", new() { ["Fresh"] = Own });

        Assert.True(await house.WithDbAsync(db => db.AccountLinks.AnyAsync(l => l.AccountId == newcomer.Id && l.UsedAt != null)));
        Assert.Null(await house.WithDbAsync(db => db.Users.Where(a => a.Id == newcomer.Id).Select(a => a.TotpSecret).SingleAsync()));
    }

    [Fact]
    public async Task Closing_an_account_happens_whole_or_not_at_all()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        await newcomer.SignInAsync();
        var path = $"/accounts/{newcomer.Id}";

        await EachStepAsync(newcomer.Id, await house.SignInAsync(Cast.Hamada), path, $"{path}?handler=Close", []);

        Assert.Empty(await newcomer.KeysAsync());
    }

    [Fact]
    public async Task A_new_password_comes_whole_or_not_at_all()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        await newcomer.SignInAsync();

        await EachStepAsync(newcomer.Id, await newcomer.SignInAsync(), "/account/password", "/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = Own });

        Assert.Single(await newcomer.KeysAsync());
    }

    private async Task EachStepAsync(Guid account, Visitor visitor, string page, string to, Dictionary<string, string> fields)
    {
        var before = await StateAsync(account);
        var step = 0;
        while (true)
        {
            var token = (await visitor.ReadAsync(page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
            using var form = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
            breaking.At(++step);
            using var answer = await visitor.Client.PostAsync(to, form, TestContext.Current.CancellationToken);
            breaking.At(0);
            if (answer.StatusCode is not HttpStatusCode.InternalServerError)
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                break;
            }
            Assert.Equal(before, await StateAsync(account));
        }
        Assert.True(step > 2, $"only {step - 1} steps were broken");
        Assert.NotEqual(before, await StateAsync(account));
    }

    /// <summary>All that stands about an account.</summary>
    private Task<string> StateAsync(Guid id) => house.WithDbAsync(async db =>
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id);
        return string.Join('\n',
        [
            $"{account.PasswordHash} {account.TotpSecret} {account.SecurityStamp} {account.ClosedOn}",
            .. (await db.AccountEvents.Where(e => e.AccountId == id).Select(e => e.What).ToListAsync()).Select(w => $"{w}").Order(StringComparer.Ordinal),
            .. (await db.Stays.AsNoTracking().Where(s => s.AccountId == id).ToListAsync()).OrderBy(s => s.Id).Select(s => $"{s.Key} {s.EndedAt}"),
            .. (await db.PaperCodes.AsNoTracking().Where(c => c.AccountId == id).ToListAsync()).OrderBy(c => c.Id).Select(c => $"{c.Id} {c.UsedAt}"),
            .. (await db.AccountLinks.AsNoTracking().Where(l => l.AccountId == id).ToListAsync()).OrderBy(l => l.Id).Select(l => $"{l.Id} {l.UsedAt} {l.VoidedAt}"),
        ]);
    });

    /// <summary>A database that fails at the n-th thing that is written.</summary>
    private sealed class Breaking : DbCommandInterceptor
    {
        private int left;

        public void At(int step) => left = step;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        private void Count(DbCommand command)
        {
            if (left > 0 && (command.CommandText.Contains("INSERT", StringComparison.Ordinal) || command.CommandText.Contains("UPDATE", StringComparison.Ordinal) || command.CommandText.Contains("DELETE", StringComparison.Ordinal)) && --left == 0)
                throw new InvalidOperationException("The database is gone.");
        }
    }
}
