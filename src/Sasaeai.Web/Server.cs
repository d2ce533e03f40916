using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Imports;
using Sasaeai.Retention;
using Sasaeai.Seeding;
using Sasaeai.Web.Components;
using Sasaeai.Web.Components.Map;
using Sasaeai.Web.Pages.AccessLog;
using Sasaeai.Web.Pages.History;
using Sasaeai.Web.Pages.Imports;

namespace Sasaeai.Web;

/// <summary>The web process, put together.</summary>
public static class Server
{
    public static WebApplication Build(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ja-JP");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.Configuration.AddEnvironmentVariables("SASAEAI_").AddCommandLine(args);
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        builder.WebHost.ConfigureKestrel(o => o.ConfigureHttpsDefaults(Tls.Guard));
        // To the console and nowhere else: docs/security/logs.md. Set in code, so that no setting brings several lines back.
        builder.Logging.ClearProviders().AddConsole(o => o.FormatterName = LogLine.Format).AddConsoleFormatter<LogLine, ConsoleFormatterOptions>();
        // Requests and SQL carry names and worries; they are not for logs.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that the keys are not encrypted at rest: their folder is the owner's alone (see Settings).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It warns that its own cache header took the place of ours; both forbid storing, and the line would come with every form.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // Of every request it would write the address, and lay it around every line as a scope: keys of slips stand in some. That holds too where
        // somebody asks for more to be written; what nobody caught is told by the exception handler.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Infrastructure", LogLevel.Warning);
        // Before publishing, the files of wwwroot are found by a list that the build leaves beside the assembly.
        if (ContentRoot() is null)
            builder.WebHost.UseStaticWebAssets();
        AddServices(builder);
        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>Once published, wwwroot lies beside the assembly, wherever the command is started from.</summary>
    private static string? ContentRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Read when first asked for, so that tests may still change the configuration.
        services.AddSingleton(s => Settings.From(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton(TimeProvider.System);
        services.AddDbContext<SasaeaiDb>((s, options) => options.UseSasaeai(s.GetRequiredService<Settings>().Database));
        services.AddScoped<CurrentUser>();
        services.AddScoped<SealedWords>();
        services.AddSingleton<Menu>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<MergeDesk>();
        services.AddSingleton<DayTurn>();
        services.AddSingleton(new Backdrop(TownBackdrop.Shapes()));
        services.AddSingleton(s => new Originals(s.GetRequiredService<Settings>().Originals));
        services.AddSingleton(s => new DeletionBook(s.GetRequiredService<Settings>().Deletions));
        services.AddScoped<DeletionDesk>();
        services.AddSingleton(s => new HeadBook(s.GetRequiredService<Settings>().Heads));
        services.AddHostedService<Sealing>();
        services.AddSingleton<ChainRoom>();
        services.AddScoped<AreaImportDesk>();
        services.AddScoped<ImportDesk>();
        services.AddSingleton<ImportRoom>();
        AddSignIn(services);
        services.AddRazorPages().AddMvcOptions(o =>
        {
            JapaneseMessages.Apply(o.ModelBindingMessageProvider);
            o.ModelBinderProviders.Insert(0, new DateBinder());
            o.ModelBinderProviders.Insert(0, new PasswordBinder());
            // They would read form and query once more, past PlainValues.
            o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            o.ValueProviderFactories.Add(new PlainValues());
            o.ModelMetadataDetailsProviders.Add(new GreatestLength());
            o.Filters.Add<AsksAgainFilter>();
            o.Filters.Add<RefusalFilter>();
            o.Filters.Add<UnlikelyFilter>();
        });
        services.AddSingleton<ITempDataProvider, ToldStore>();
        // Razor would write every Japanese letter as an entity.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddDataProtection().AsSasaeai().SealedBy(s => s.GetRequiredService<Settings>().KeySecret);
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<Settings>((o, settings) => o.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                    settings.KeysFolder(), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance));
        services.AddIdentityCore<Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.AllowedUserNameCharacters = "";
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireUppercase = o.Password.RequireLowercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<SasaeaiDb>().AddSignInManager().AddPasswordValidator<UnfitPasswords>().AddErrorDescriber<JapaneseIdentityErrors>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordHashing.Rounds);
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // Unlocking it is what makes a passkey two factors; lying on the device is what spares the name.
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.IsAllowedAlgorithm = PasskeyAlgorithms.IsAllowed;
        });
        services.AddOptions<IdentityPasskeyOptions>().Configure<Settings>((o, settings) => o.ServerDomain = settings.Domain);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        OutsideDoor.Add(services);
        SafeCookies.Add(services);
        Limits.Add(services);
        services.AddHttpContextAccessor();
        services.AddSingleton<Throttle>();
        services.AddSingleton<Refusals>();
        services.AddScoped<KnownDevice>();
        services.AddSingleton<AppSecrets>();
        services.AddScoped<AccountBook>();
        services.AddScoped<StayDesk>();
        services.AddScoped<SignInDesk>();
        services.AddAuthorization();
    }

    private static void Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SafetyHeaders>();
        // In a scope of its own: what a lookup of who is there failed on would be remembered, and fail once more.
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseMiddleware<FormSize>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<Gate>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
