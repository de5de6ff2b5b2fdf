using Azure.Core;

namespace Kinerja.Web.Tests.Hosting.Keys;

/// <summary>Holds the first answer back until the others have theirs, so that all of them saw the same.</summary>
internal sealed class MeetAfterFirstAnswer(Barrier meeting) : PerCall
{
    private bool _met;

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (!_met)
        {
            _met = true;
            meeting.SignalAndWait(TimeSpan.FromSeconds(30));
        }
    }
}
