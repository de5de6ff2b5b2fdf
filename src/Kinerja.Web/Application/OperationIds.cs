using System.Security.Cryptography;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Application;

/// <summary>Operation ids: given by the client so that a retry has no second effect, or made here for a request that has none.</summary>
public static class OperationIds
{
    /// <summary>A fresh id.</summary>
    public static string New() => "op-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>True for an id that may be stored: 1–100 characters of the key alphabet.</summary>
    public static bool IsValid(string? id) => id is not null && KeyText.IsCode(id);
}
