using Kinerja.Testing;

[assembly: AssemblyFixture(typeof(Kinerja.Grains.Tests.Support.Storage))]

namespace Kinerja.Grains.Tests.Support;

/// <summary>The one emulator of this assembly. Each cluster takes a table of its own in it.</summary>
public sealed class Storage() : AzuriteProcess(AzuriteServices.Tables, inMemory: true), IAsyncLifetime;
