namespace Kinerja.Web.Tests.Access;

/// <summary>The gate has let a call through.</summary>
public sealed class PassedException : Exception
{
    public PassedException()
        : base("The gate has let the call through.")
    {
    }

    public PassedException(string message)
        : base(message)
    {
    }

    public PassedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
