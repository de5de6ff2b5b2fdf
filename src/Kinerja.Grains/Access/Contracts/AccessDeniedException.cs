namespace Kinerja.Grains.Access.Contracts;

/// <summary>The one refusal of the gate. It says no more than <see cref="Denial"/>: not what the call was about, nor whether that exists.</summary>
[GenerateSerializer, Alias("kinerja.access-denied")]
public sealed class AccessDeniedException : Exception
{
    /// <summary>Makes the exception of what may not be known of.</summary>
    public AccessDeniedException()
        : this(Denial.Hidden)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="denial">Why.</param>
    public AccessDeniedException(Denial denial)
        : base("The caller may not do this.") => Denial = denial;

    /// <summary>Makes the exception of what may not be known of.</summary>
    /// <param name="message">What happened.</param>
    public AccessDeniedException(string message)
        : base(message) => Denial = Denial.Hidden;

    /// <summary>Makes the exception of what may not be known of.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public AccessDeniedException(string message, Exception innerException)
        : base(message, innerException) => Denial = Denial.Hidden;

    /// <summary>Why.</summary>
    [Id(0)] public Denial Denial { get; private set; }
}
