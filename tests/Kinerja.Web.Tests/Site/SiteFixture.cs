using System.Collections.Concurrent;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Orleans;
using Xunit;

[assembly: AssemblyFixture(typeof(Kinerja.Web.Tests.Site.SiteFixture))]

namespace Kinerja.Web.Tests.Site;

/// <summary>One site with the Lumajang example for all tests of the assembly; tests that change figures use agencies of their own.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly DirectoryInfo _mails = Directory.CreateTempSubdirectory("kinerja-mail-");
    private SiteFactory? _site;

    /// <summary>Address of the site.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The storage under it.</summary>
    public string ConnectionString => _storage.ConnectionString;

    /// <summary>A client that follows no redirects, as a browser's network would show them.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Everything that the site answers.</summary>
    public EndpointDataSource Endpoints => _site!.Services.GetRequiredService<EndpointDataSource>();

    /// <summary>All mails that the site has sent so far, to whomever, as they went out.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. _mails.EnumerateFiles("*.eml").Select(f => MimeMessage.Load(f.FullName))];

    /// <summary>Codes of regions whose overviews do not answer in time.</summary>
    public ConcurrentDictionary<string, bool> Waiting { get; } = new(StringComparer.Ordinal);

    /// <summary>Services of the site.</summary>
    public IServiceProvider Services => _site!.Services;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _site = new SiteFactory(
            _storage.ConnectionString, demo: true, settings: new Dictionary<string, string> { ["Kinerja:Mail:Folder"] = _mails.FullName, ["Kinerja:Accounts:Address"] = "https://kinerja.example" },
            services: services => services
                .Configure<NoticeOptions>(o => o.Grouped = TimeSpan.Zero)
                .AddSingleton<IOutgoingGrainCallFilter>(new WaitingOverviews(Waiting)));
        Address = _site.Start();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        await _site.WaitUntilReady(Client);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        await _storage.DisposeAsync();
        _mails.Delete(recursive: true);
    }

    private sealed class WaitingOverviews(ConcurrentDictionary<string, bool> waiting) : IOutgoingGrainCallFilter
    {
        public Task Invoke(IOutgoingGrainCallContext context) =>
            context.InterfaceMethod?.DeclaringType?.Namespace == typeof(IOverview).Namespace && waiting.ContainsKey(context.TargetId.Key.ToString()!.Split('|')[0])
                ? throw new TimeoutException("The call was not answered in time.")
                : context.Invoke();
    }
}
