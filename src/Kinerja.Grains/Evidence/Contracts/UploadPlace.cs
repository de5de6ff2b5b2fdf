namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>Where a file is written before it is listed.</summary>
/// <param name="Id">Id of the upload, and of the evidence that it becomes.</param>
/// <param name="File">Name under which the file is kept.</param>
/// <param name="MaxBytes">Bytes that it may have.</param>
/// <param name="IsQuota">True when it is the agency's room that ends there, not the largest file.</param>
/// <param name="Quota">Bytes of the agency's room in all.</param>
[GenerateSerializer, Immutable, Alias("kinerja.upload-place")]
public sealed record UploadPlace([property: Id(0)] string Id, [property: Id(1)] string File, [property: Id(2)] long MaxBytes, [property: Id(3)] bool IsQuota, [property: Id(4)] long Quota);
