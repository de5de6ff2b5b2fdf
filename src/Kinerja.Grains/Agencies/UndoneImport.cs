using Kinerja.Grains.Agencies.Storage;
using Kinerja.Model.Imports.Undo;

namespace Kinerja.Grains.Agencies;

/// <summary>An application with what it changed and what the plan becomes without it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Kept">What it changed.</param>
/// <param name="Undone">The plan without it, with what keeps it from going back.</param>
internal sealed record UndoneImport(StoredApplication Application, AppliedPlanState Kept, UndonePlan Undone);
