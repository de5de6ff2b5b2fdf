using Kinerja.Grains.Scorecards.Contracts;

namespace Kinerja.Web.Api.Submissions;

/// <summary>What a submission would find, as the API shows it.</summary>
internal sealed record ReviewModel(int Reported, int Expected, bool MaySubmit, bool WantsNote, IReadOnlyList<ReviewModel.ItemModel> Items)
{
    public static ReviewModel Of(SubmissionReview review, string language) => new(
        review.Reported,
        review.Expected,
        review.MaySubmit,
        review.WantsNote,
        [.. review.Items.Select(i => new ItemModel(i.Kind, i.Code, i.Indicator, i.Message.In(language)))]);

    internal sealed record ItemModel(ReviewKind Kind, string Code, string? Indicator, string Message);
}
