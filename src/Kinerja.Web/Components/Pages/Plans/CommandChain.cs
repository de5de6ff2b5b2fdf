using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Components.Pages.Plans;

/// <summary>Commands to one agency, one after the other, each expecting the revision that the one before left.</summary>
internal sealed class CommandChain(long? revision, List<FieldError> errors)
{
    private long? _revision = revision;
    private int _stored;
    private bool _stopped;
    private bool _unavailable;

    /// <summary>Runs a command; false when it was refused and the rest must wait.</summary>
    public async Task<bool> Run(Func<long?, Task<Outcome<Receipt>>> command, Func<Problem, string> field)
    {
        try
        {
            var outcome = await command(_revision);
            if (outcome.IsOk)
            {
                // A replay answers with the revision of its first time; others may have come since, but only ours are skipped over.
                _revision = Math.Max(_revision ?? 0, outcome.Value.Revision);
                _stored++;
                return true;
            }

            foreach (var problem in outcome.Problems)
            {
                _unavailable |= problem.Kind == ProblemKind.Unavailable;
                if (problem.Kind != ProblemKind.Unavailable)
                {
                    errors.Add(new(field(problem), problem.Message.Here()));
                }
            }
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            _unavailable = true;
        }

        _stopped = true;
        return false;
    }

    /// <summary>How far it came.</summary>
    public CommandResult Result(string kind, string anchor) => new(kind, _stored, !_stopped, _unavailable, anchor);
}
