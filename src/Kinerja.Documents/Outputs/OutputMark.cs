namespace Kinerja.Documents.Outputs;

/// <summary>What ties a written document to the record of it: printed in the foot. A document without one is a draft and says so in its head.</summary>
/// <param name="Address">Address behind the QR, where anybody sees whether the document is genuine.</param>
/// <param name="Code">Short code for people who type.</param>
/// <param name="Hash">Hash of the content, see <see cref="OutputHash"/>.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Zone">Time zone in which people read that, e.g. <c>Asia/Jakarta</c>.</param>
public sealed record OutputMark(string Address, string Code, string Hash, DateTimeOffset IssuedAt, string Zone);
