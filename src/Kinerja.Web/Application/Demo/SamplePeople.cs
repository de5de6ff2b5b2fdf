using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application.Demo;

/// <summary>Who acts in sample data: three people, because nobody verifies what they entered or submitted.</summary>
internal static class SamplePeople
{
    /// <summary>Enters plans and figures.</summary>
    public static Actor Operator { get; } = new("contoh", "Data contoh", IsSample: true, Role: ActorRole.Operator);

    /// <summary>Head of an agency: submits.</summary>
    public static Actor Head { get; } = new("contoh-kepala", "Kepala dinas (contoh)", IsSample: true, Role: ActorRole.Head);

    /// <summary>Reviewer of the kabupaten: returns, verifies, publishes.</summary>
    public static Actor Reviewer { get; } = new("contoh-peninjau", "Peninjau kabupaten (contoh)", IsSample: true, Role: ActorRole.Reviewer);
}
