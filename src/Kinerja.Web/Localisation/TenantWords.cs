namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the pages about agencies as tenants: TenantWords.resx and TenantWords.en.resx.</summary>
public sealed class TenantWords;
