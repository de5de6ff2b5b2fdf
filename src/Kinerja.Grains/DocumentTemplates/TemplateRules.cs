using System.Security.Cryptography;
using Kinerja.Grains.DocumentTemplates.Contracts;
using Kinerja.Grains.DocumentTemplates.Storage;
using Kinerja.Grains.Evidence;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.DocumentTemplates;

/// <summary>What templates may be, and what commands make of them. Pure.</summary>
internal static class TemplateRules
{
    /// <summary>Bytes of a template.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Bytes of a part: below what a row takes once they are base64.</summary>
    public const int PartSize = 450_000;

    /// <summary>Versions of a kind.</summary>
    public const int MaxOfKind = 40;

    private const int MaxKind = 40;

    /// <summary>The version that a command brings; one that is there already stays what it was.</summary>
    public static Outcome<StoredTemplate> Brought(DocumentTemplatesState state, KeepTemplate command, DateTimeOffset now)
    {
        if (!IsKind(command.Kind) || command.Content is not { Length: > 4 } content || !content.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return Invalid();
        if (content.Length > MaxBytes)
            return TooLarge();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var id = $"{command.Kind}-{sha256[..16]}";
        if (state.Templates.FirstOrDefault(t => t.Id == id) is { } known)
            return known;
        if (state.Templates.Count(t => t.Kind == command.Kind) >= MaxOfKind)
            return Full();
        var name = FileNames.Safe(command.Name);
        return new StoredTemplate
        {
            Id = id,
            Kind = command.Kind,
            Name = name.Length > 0 ? name : "templat.docx",
            Size = content.Length,
            Sha256 = sha256,
            Parts = ((content.Length - 1) / PartSize) + 1,
            ById = command.Actor.Id,
            By = command.Actor.Name,
            At = now,
        };
    }

    /// <summary>The state with a version in use, or with none for the kind.</summary>
    public static Outcome<DocumentTemplatesState> Used(DocumentTemplatesState state, UseTemplate command)
    {
        if (!IsKind(command.Kind))
            return Invalid();
        if (command.Id is not { Length: > 0 } id)
            return state with { InUse = state.InUse.Where(u => u.Key != command.Kind).ToDictionary(StringComparer.Ordinal) };
        return state.Templates.Any(t => t.Id == id && t.Kind == command.Kind)
            ? state with { InUse = state.InUse.Where(u => u.Key != command.Kind).Append(new(command.Kind, id)).ToDictionary(StringComparer.Ordinal) }
            : None();
    }

    /// <summary>The versions as they are shown, newest first.</summary>
    public static IReadOnlyList<TemplateVersion> Views(DocumentTemplatesState state) =>
    [
        .. state.Templates.Select((template, at) => new TemplateVersion
        {
            Id = template.Id,
            Kind = template.Kind,
            Number = state.Templates.Take(at).Count(t => t.Kind == template.Kind) + 1,
            Name = template.Name,
            Size = template.Size,
            Sha256 = template.Sha256,
            By = template.By,
            At = template.At,
            IsInUse = state.InUse.GetValueOrDefault(template.Kind) == template.Id,
        }).Reverse(),
    ];

    private static bool IsKind(string? kind) => kind is { Length: > 0 and <= MaxKind } && KeyText.IsCode(kind);

    private static Problem Invalid() => new(
        "templateInvalid", new("Templat harus berkas Word .docx untuk salah satu dokumen instansi.", "A template is a Word file (.docx) for one of the agency's documents."), "berkas");

    private static Problem TooLarge() => new(
        "templateTooLarge", new("Templat paling besar 2 MB. Perkecil gambarnya.", "A template has at most 2 MB. Make its pictures smaller."), "berkas", ProblemKind.TooLarge);

    private static Problem Full() => new(
        "templatesFull", new($"Paling banyak {MaxOfKind} versi templat untuk satu dokumen.", $"At most {MaxOfKind} versions of a template for one document."), "berkas", ProblemKind.TooLarge);

    private static Problem None() => new("noTemplate", new("Versi templat ini tidak ada.", "There is no such version of a template."), "templat", ProblemKind.NotFound);
}
