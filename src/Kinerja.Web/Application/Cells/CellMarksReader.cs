using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Cells;

/// <summary>What there is beside the figures of a period, for lists of figures: two calls for all of them.</summary>
public sealed class CellMarksReader(IGrainFactory grains, AccessRules rules)
{
    private static readonly IReadOnlyDictionary<string, CellMarks> _nothing = new Dictionary<string, CellMarks>();

    /// <summary>Marks by code of indicator or component; figures beside which there is nothing are left out. Empty for a reader who takes no part in the conversation: the public of an example, a program.</summary>
    public async Task<IReadOnlyDictionary<string, CellMarks>> Read(AgencyKey agency, int year, Period period)
    {
        ArgumentNullException.ThrowIfNull(agency);
        if (!rules.Allows(Right.Discuss, agency.ToString(), Callers.Current))
            return _nothing;
        var key = new AgencyPeriodKey(agency, year, period);
        var (talk, evidence) = (grains.Conversation(key).GetCounts(), grains.Evidence(key).GetCounts());
        await Task.WhenAll(talk, evidence);
        var (said, proved) = (await talk, await evidence);
        return said.Keys.Union(proved.Keys, StringComparer.Ordinal)
            .Select(code => (code, Marks: Of(said.GetValueOrDefault(code), proved.GetValueOrDefault(code))))
            .Where(m => m.Marks.Any).ToDictionary(m => m.code, m => m.Marks, StringComparer.Ordinal);
    }

    /// <summary>What was written and added last beside the figures of a period, newest first. Empty for a reader who takes no part.</summary>
    public async Task<IReadOnlyList<CellEvent>> Latest(AgencyKey agency, int year, Period period)
    {
        ArgumentNullException.ThrowIfNull(agency);
        if (!rules.Allows(Right.Discuss, agency.ToString(), Callers.Current))
            return [];
        var key = new AgencyPeriodKey(agency, year, period);
        var (talk, evidence) = (grains.Conversation(key).Latest(), grains.Evidence(key).Latest());
        return [.. (await talk).Concat(await evidence).OrderByDescending(e => e.At).Take(CellEvent.MaxLatest)];
    }

    private static CellMarks Of(TalkCount? talk, int evidence) => new(talk?.Comments ?? 0, talk?.OpenQuestions ?? 0, evidence, talk?.Notes ?? 0);
}
