[assembly: AssemblyFixture(typeof(Kinerja.Testing.Tests.Support.Storage))]

namespace Kinerja.Testing.Tests.Support;

/// <summary>The one emulator of this assembly, with tables and blobs.</summary>
public sealed class Storage() : AzuriteProcess(AzuriteServices.All, inMemory: true), IAsyncLifetime;
