namespace Kinerja.Web.Components.Pages;

/// <summary>Pages take reads and forms; one that is marked as read-only takes reads alone, and everything else is a 405.</summary>
internal static class ReadOnlyPages
{
    /// <summary>A convention for the endpoints of pages.</summary>
    public static void TakeReadsOnly(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ReadOnlyPageAttribute>().Any())
            return;
        foreach (var methods in endpoint.Metadata.OfType<HttpMethodMetadata>().ToList())
            endpoint.Metadata.Remove(methods);
        endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
    }
}
