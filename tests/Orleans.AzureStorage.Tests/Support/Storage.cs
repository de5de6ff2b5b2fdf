using Kinerja.Testing;

[assembly: AssemblyFixture(typeof(Orleans.AzureStorage.Tests.Support.Storage))]

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>The one emulator of this assembly. Each test takes a table or a container of its own in it.</summary>
public sealed class Storage() : AzuriteProcess(AzuriteServices.All, inMemory: true), IAsyncLifetime;
