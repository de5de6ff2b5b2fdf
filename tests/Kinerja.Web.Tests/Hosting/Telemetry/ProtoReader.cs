using System.Text;

namespace Kinerja.Web.Tests.Hosting.Telemetry;

/// <summary>The fields of a message in the wire format of protocol buffers, as far as tests look at them.</summary>
internal static class ProtoReader
{
    /// <summary>Fields that have a length (messages, texts, bytes), by number; others are passed over.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Content)> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var (number, wire) = Tag(message, ref at);
            switch (wire)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    yield return (number, message.Slice(at, length));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {wire}.");
            }
        }
    }

    /// <summary>The messages in a field.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> All(ReadOnlyMemory<byte> message, int number) => Fields(message).Where(f => f.Number == number).Select(f => f.Content);

    /// <summary>The text in a field; empty without one.</summary>
    public static string Text(ReadOnlyMemory<byte> message, int number) => Encoding.UTF8.GetString(All(message, number).FirstOrDefault().Span);

    private static (int Number, int Wire) Tag(ReadOnlyMemory<byte> message, ref int at)
    {
        var tag = Varint(message, ref at);
        return ((int)(tag >> 3), (int)(tag & 7));
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
