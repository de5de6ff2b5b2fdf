namespace Kinerja.Web.Components.Pages.Forms;

/// <summary>An endpoint that reads what is sent to it piece by piece and has limits of its own: those of forms do not apply.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StreamedBodyAttribute : Attribute;
