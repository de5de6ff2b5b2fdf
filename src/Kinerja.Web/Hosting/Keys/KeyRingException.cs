namespace Kinerja.Web.Hosting.Keys;

/// <summary>The shared keys cannot be read or stored; the message says which blob and why.</summary>
internal sealed class KeyRingException(string message, Exception inner) : Exception(message, inner);
