namespace Kinerja.Grains.Access.Contracts;

/// <summary>The caller of the present flow of control. Only the edge sets it: see the architecture test.</summary>
public static class Callers
{
    private const string Key = "kinerja.caller";

    /// <summary>Who calls; the public when nobody said.</summary>
    public static Caller Current => RequestContext.Get(Key) as Caller ?? Caller.Anonymous;

    /// <summary>Sets the caller for everything that follows in this flow of control, until the returned scope is disposed.</summary>
    public static IDisposable Use(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var before = RequestContext.Get(Key);
        RequestContext.Set(Key, caller);
        return new Before(before);
    }

    private sealed class Before(object? caller) : IDisposable
    {
        public void Dispose()
        {
            if (caller is null)
                RequestContext.Remove(Key);
            else
                RequestContext.Set(Key, caller);
        }
    }
}
