using Kinerja.Grains.Imports.Contracts;
using Kinerja.Model.Imports;

namespace Kinerja.Web.Application.Imports;

/// <summary>A kept document and the draft read from it.</summary>
public sealed record ImportView(ImportRecord Record, ImportDraft Draft);
