namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the settings of providers: SingleSignOnWords.resx and SingleSignOnWords.en.resx.</summary>
public sealed class SingleSignOnWords;
