namespace Kinerja.Grains.Storage;

/// <summary>A row that only saves work: one in a shape that is not known is passed over, and what it held is made again.</summary>
internal interface IDerivedRecord : IStoredRecord;
