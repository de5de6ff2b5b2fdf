namespace Kinerja.Web.Components.Pages.Forms;

/// <summary>Storage or the cluster away for a moment: not a bug, and no reason to lose what was typed.</summary>
internal static class StorageFailure
{
    /// <summary>True for what passes by itself.</summary>
    public static bool Is(Exception exception) =>
        exception is OrleansException or TimeoutException or Azure.RequestFailedException or Kinerja.Grains.Shared.StorageFailedException;
}
