using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>Counts what is asked for and lets the rest wait: for one account, or one address where nobody is signed in; and, of what is dear, for all together.</summary>
internal static class Limits
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(s => Allowances.By(s.GetRequiredService<Settings>().Allow));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Allowances>((o, allowances) =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            if (allowances.Of.Count > 0)
                o.GlobalLimiter = PartitionedRateLimiter.CreateChained(ForOne(allowances), ForAll(allowances));
            o.OnRejected = RefuseAsync;
        });
    }

    private static PartitionedRateLimiter<HttpContext> ForOne(Allowances allowances) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (CountedAsAttribute.Of(context) is not { } use)
            return RateLimitPartition.GetNoLimiter("");
        var (account, allowance) = (AccountOf(context), allowances.Of[use]);
        var who = account is null ? $"a {context.Connection.RemoteIpAddress}" : $"n {account}";
        return RateLimitPartition.GetTokenBucketLimiter($"{use} {who}", _ => new()
        {
            TokenLimit = account is null ? allowance.AtOnce * Allowances.StrangersAtOnce : allowance.AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = account is null ? allowance.Every / Allowances.StrangersAtOnce : allowance.Every,
            QueueLimit = 0,
        });
    });

    private static PartitionedRateLimiter<HttpContext> ForAll(Allowances allowances) => PartitionedRateLimiter.Create<HttpContext, Use>(context => CountedAsAttribute.Of(context) switch
    {
        Use.File => RateLimitPartition.GetConcurrencyLimiter(Use.File, _ => new() { PermitLimit = allowances.Files, QueueLimit = allowances.Waiting }),
        Use.Upload => RateLimitPartition.GetConcurrencyLimiter(Use.Upload, _ => new() { PermitLimit = allowances.Uploads, QueueLimit = allowances.Waiting }),
        _ => RateLimitPartition.GetNoLimiter(Use.Look),
    });

    private static string? AccountOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken stop)
    {
        var http = rejected.HttpContext;
        // Where all the turns are taken nobody knows for how long.
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var account = Guid.TryParse(AccountOf(http), out var id) ? await http.RequestServices.GetRequiredService<SasaeaiDb>().Users.FindAsync([id], stop) : null;
        await http.RequestServices.GetRequiredService<AccountBook>().NoteSparselyAsync(account, AccountHappening.TooMuch, $"{CountedAsAttribute.Of(http)}");
    }
}
