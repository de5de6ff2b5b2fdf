namespace Kinerja.Web.Localisation;

/// <summary>Names the words of the frame and of the components: SharedResource.resx (Indonesian, neutral) and SharedResource.en.resx.</summary>
public sealed class SharedResource;
