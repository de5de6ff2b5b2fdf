namespace Kinerja.Web.Accounts.Mail;

/// <summary>The latest keys of what was done; the oldest are forgotten.</summary>
/// <param name="most">How many are remembered.</param>
internal sealed class RecentKeys(int most)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = [];
    private readonly Queue<string> _order = new();

    /// <summary>False for a key that is known already.</summary>
    public bool Add(string key)
    {
        lock (_gate)
        {
            if (!_known.Add(key))
                return false;
            _order.Enqueue(key);
            if (_order.Count > most)
                _known.Remove(_order.Dequeue());
            return true;
        }
    }
}
