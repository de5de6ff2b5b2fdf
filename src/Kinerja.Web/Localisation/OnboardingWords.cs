namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the pages of newcomers and of people: OnboardingWords.resx and OnboardingWords.en.resx.</summary>
public sealed class OnboardingWords;
