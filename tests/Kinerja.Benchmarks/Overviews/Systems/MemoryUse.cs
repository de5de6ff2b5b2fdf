namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>What a system holds in memory, in megabytes.</summary>
/// <param name="Process">Resident memory of the application's process.</param>
/// <param name="Heap">Of this, live objects after a full collection.</param>
/// <param name="Server">Of the database server that is part of the system, shared pages counted once; null where storage is a service.</param>
internal sealed record MemoryUse(double Process, double Heap, double? Server);
