using System.Globalization;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>Words of one language, until it is disposed.</summary>
internal sealed class Language : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public Language(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
