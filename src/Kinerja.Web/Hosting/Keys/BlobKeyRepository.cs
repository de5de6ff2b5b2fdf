using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Kinerja.Web.Hosting.Keys;

/// <summary>
/// Keys in one blob for all processes. Additions are merged, never overwritten. Of keys that several processes make at the same moment for the same purpose
/// the first stays: the others leave theirs out and use that one. So processes that start together end with one ring, and none of them protects
/// anything with a key that another one has not seen.
/// </summary>
internal sealed partial class BlobKeyRepository(KeyBlob blob, ILogger<BlobKeyRepository> logger) : IXmlRepository
{
    // Every refusal means that somebody else got on, and almost always with the key that serves here too.
    private const int Tries = 50;

    // The framework accepts a key made by a clock that is so much ahead.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private HashSet<string> _seen = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
        {
            var (ring, _) = blob.Read();
            _seen = [.. ring.Elements().Select(Id)];
            return [.. ring.Elements()];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
        {
            for (var tries = 1; tries <= Tries; tries++)
            {
                var (ring, version) = blob.Read();
                if (ring.Elements().Any(other => Id(other) == Id(element)))
                    return; // stored by a try whose answer was lost
                if (ring.Elements().FirstOrDefault(other => !_seen.Contains(Id(other)) && Serves(other, element)) is { } first)
                {
                    var stays = Id(first);
                    LogLeftOut(logger, friendlyName, stays);
                    return;
                }

                ring.Add(new XElement(element));
                if (blob.TryWrite(ring, version))
                    return;
            }
        }

        throw new InvalidOperationException($"The key ring changed {Tries} times while {friendlyName} was being added. Start again.");
    }

    private static string Id(XElement element) => (string?)element.Attribute("id") ?? element.ToString(SaveOptions.DisableFormatting);

    /// <summary>True when a key can stand for another one: it works as early and as long, give or take what clocks differ.</summary>
    private static bool Serves(XElement first, XElement second) =>
        first.Name == "key" && second.Name == "key"
        && Moment(first, "activationDate") is { } firstFrom && Moment(second, "activationDate") is { } secondFrom && firstFrom <= secondFrom + ClockSkew
        && Moment(first, "expirationDate") is { } firstTo && Moment(second, "expirationDate") is { } secondTo && firstTo >= secondTo - ClockSkew;

    private static DateTimeOffset? Moment(XElement key, string name) =>
        DateTimeOffset.TryParse((string?)key.Element(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} is left out: another process made {First} at the same moment, and that one is used by all.")]
    private static partial void LogLeftOut(ILogger logger, string key, string first);
}
