using System.Text.Json;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Numbers;

namespace Kinerja.Web.Api.Numbers;

/// <summary><c>POST /numbers/read</c>: one text or a list of them.</summary>
internal static class NumberEndpoints
{
    private const int MaxList = 10_000;

    public static void MapNumbers(this IEndpointRouteBuilder api) => api.MapPost("/numbers/read", Read)
        .WithTags("Numbers")
        .WithSummary("Reads numbers as dinas staff write them; send one {text, unit?} or a list.")
        .Accepts<NumberQuestion>("application/json")
        .Produces<NumberAnswer>()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.Public)]
    private static IResult Read(JsonElement body, HttpContext context)
    {
        var language = ApiLanguage.Of(context);
        switch (body.ValueKind)
        {
            case JsonValueKind.Object when Question(body) is { } question:
                return TypedResults.Ok(Answer(question, language));

            case JsonValueKind.Array when body.GetArrayLength() > MaxList:
                return OutcomeResults.Refuse("listTooLong", $"Paling banyak {MaxList} teks sekali kirim.", $"At most {MaxList} texts at a time.");

            case JsonValueKind.Array:
                var answers = new List<NumberAnswer>(body.GetArrayLength());
                foreach (var item in body.EnumerateArray())
                {
                    if (Question(item) is not { } one)
                    {
                        return Malformed();
                    }

                    answers.Add(Answer(one, language));
                }

                return TypedResults.Ok(answers);

            default:
                return Malformed();
        }
    }

    private static NumberQuestion? Question(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => new NumberQuestion(item.GetString()),
        JsonValueKind.Object when item.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String or JsonValueKind.Null =>
            new NumberQuestion(text.GetString(), Optional(item, "unit"), Optional(item, "locale")),
        _ => null,
    };

    private static string? Optional(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static NumberAnswer Answer(NumberQuestion question, string language)
    {
        var locale = question.Locale switch
        {
            "id" => NumberLocale.Indonesian,
            "en" => NumberLocale.Invariant,
            _ => NumberLocale.Undeclared,
        };
        var reading = NumberReader.Read(question.Text, new NumberContext(question.Unit, locale));
        return new NumberAnswer
        {
            Text = question.Text,
            Kind = reading.Kind,
            Value = reading.Value,
            Decimals = reading.Kind == NumberKind.Value ? reading.Decimals : null,
            Readings = [.. reading.Readings.Select(r => new NumberAnswer.Candidate(r.Code, r.Value, r.To, r.Decimals, r.Label.In(language)))],
            Code = reading.Code,
            Reason = reading.Reason?.In(language),
            Unit = reading.Unit,
            Footnote = reading.Footnote,
            Notes = [.. reading.Notes.Select(n => n.In(language))],
        };
    }

    private static IResult Malformed() => OutcomeResults.Refuse(
        "numberQuestionInvalid",
        "Kirim {\"text\": \"87,3\", \"unit\": \"%\"} atau daftar seperti itu.",
        "Send {\"text\": \"87,3\", \"unit\": \"%\"} or a list of those.",
        "text");

    internal sealed record NumberQuestion(string? Text, string? Unit = null, string? Locale = null);

    internal sealed record NumberAnswer
    {
        public string? Text { get; init; }

        public required NumberKind Kind { get; init; }

        public decimal? Value { get; init; }

        public int? Decimals { get; init; }

        public required IReadOnlyList<Candidate> Readings { get; init; }

        public string? Code { get; init; }

        public string? Reason { get; init; }

        public string? Unit { get; init; }

        public string? Footnote { get; init; }

        public required IReadOnlyList<string> Notes { get; init; }

        internal sealed record Candidate(string Code, decimal? Value, decimal? To, int Decimals, string Label);
    }
}
