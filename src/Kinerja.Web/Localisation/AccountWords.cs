namespace Kinerja.Web.Localisation;

/// <summary>Names the words of account pages: AccountWords.resx and AccountWords.en.resx.</summary>
public sealed class AccountWords;
