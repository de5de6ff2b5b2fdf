using Azure.Core;

namespace Kinerja.Web.Tests.Hosting.Keys;

/// <summary>The first upload is applied and its answer lost, as when a connection breaks.</summary>
internal sealed class LoseFirstUpload : PerCall
{
    private bool _lost;

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (!_lost && message.Request.Method == RequestMethod.Put && message.Response.Status == 201 && !message.Request.Uri.Query.Contains("restype", StringComparison.Ordinal))
        {
            _lost = true;
            throw new IOException("The connection broke.");
        }
    }
}
