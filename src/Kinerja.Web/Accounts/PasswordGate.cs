namespace Kinerja.Web.Accounts;

/// <summary>
/// Lets few passwords be hashed at a time. A hash takes a core for a tenth of a second or more: without a gate whoever sends many attempts would take the whole site.
/// </summary>
public sealed class PasswordGate : IDisposable
{
    private readonly SemaphoreSlim _places;
    private readonly int _most;
    private int _inside;
    private int _hashing;
    private int _highest;

    /// <summary>Makes the gate.</summary>
    public PasswordGate(AccountOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_places, _most) = (new(options.Hashing), options.Hashing + options.WaitingToHash);
    }

    /// <summary>The most that were hashed at a time so far.</summary>
    public int Highest => Volatile.Read(ref _highest);

    /// <summary>Does the work when it is its turn; false, and nothing done, when too many wait already.</summary>
    public async Task<bool> Enter(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            if (Interlocked.Increment(ref _inside) > _most)
                return false;
            await _places.WaitAsync();
            try
            {
                var now = Interlocked.Increment(ref _hashing);
                for (var highest = Highest; now > highest && Interlocked.CompareExchange(ref _highest, now, highest) != highest; highest = Highest)
                {
                }

                await work();
                return true;
            }
            finally
            {
                Interlocked.Decrement(ref _hashing);
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
