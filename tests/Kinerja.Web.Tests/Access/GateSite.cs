using Azure.Core;
using Azure.Core.Pipeline;
using Kinerja.Grains.Access;
using Kinerja.Testing;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Configuration;

namespace Kinerja.Web.Tests.Access;

/// <summary>A site of its own, without any data, that counts what it asks of its grain table, hears of every refusal, and carries no call of a grain out that the gate let through.</summary>
public sealed class GateSite : IAsyncLifetime
{
    /// <summary>A name under which the site may be asked, besides those of this machine.</summary>
    public const string Host = "kinerja.example";

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly Requests _requests = new();
    private readonly Log _log = new();
    private readonly Stop _stop = new();
    private SiteFactory? _site;

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The grains, as the edge calls them.</summary>
    public IGrainFactory Grains => _site!.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Everything that the site answers.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _site!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Requests to the grain table so far.</summary>
    public long StorageRequests => _requests.Count;

    /// <summary>Refusals so far.</summary>
    public IReadOnlyList<RefusedCall> Refusals => _log.All;

    /// <summary>While true, what the gate lets through ends there with <see cref="PassedException"/>.</summary>
    public bool StopsShort
    {
        get => _stop.IsOn;
        set => _stop.IsOn = value;
    }

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        // Every address is asked many times from one place; who is let in is looked at here, how often is not.
        var limits = new Dictionary<string, string> { ["Kinerja:Accounts:SignInsPerMinute"] = "1000000", ["Kinerja:Accounts:MailsPerHour"] = "1000000", ["AllowedHosts"] = $"localhost;127.0.0.1;{Host}" };
        _site = new SiteFactory(_storage.ConnectionString, settings: limits, services: services =>
        {
            services.AddSingleton<Action<ClientOptions>>(options => options.AddPolicy(_requests, HttpPipelinePosition.PerRetry));
            // The audit, which writes refusals down in its own time, has tests of its own; here every request to storage is one of the refused call.
            services.RemoveAll<IAccessLog>();
            services.AddSingleton<IAccessLog>(_log);
            services.AddSingleton<IOutgoingGrainCallFilter>(_stop); // after the product's own, so within them
        });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _site.Start() };
        await _site.WaitUntilReady(Client);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private sealed class Requests : HttpPipelineSynchronousPolicy
    {
        private static readonly string Table = "/" + new AzureTableStorageOptions().TableName;

        private long _count;

        public long Count => Volatile.Read(ref _count);

        public override void OnSendingRequest(HttpMessage message)
        {
            // The health check looks for a row of its own; it is no grain's.
            if (message.Request.Uri.Path.Contains(Table, StringComparison.Ordinal) && !message.Request.Uri.Path.Contains("'health'", StringComparison.Ordinal))
                Interlocked.Increment(ref _count);
        }
    }

    private sealed class Log : IAccessLog
    {
        private readonly Lock _gate = new();
        private readonly List<RefusedCall> _all = [];

        public IReadOnlyList<RefusedCall> All
        {
            get
            {
                lock (_gate)
                    return [.. _all];
            }
        }

        public void Refused(RefusedCall call)
        {
            lock (_gate)
                _all.Add(call);
        }
    }

    private sealed class Stop : IOutgoingGrainCallFilter
    {
        public volatile bool IsOn;

        public Task Invoke(IOutgoingGrainCallContext context) =>
            IsOn && context.InterfaceMethod?.DeclaringType?.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true ? throw new PassedException() : context.Invoke();
    }
}
