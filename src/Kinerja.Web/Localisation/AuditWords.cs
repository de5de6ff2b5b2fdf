namespace Kinerja.Web.Localisation;

/// <summary>Names the words about the audit: AuditWords.resx and AuditWords.en.resx.</summary>
public sealed class AuditWords;
