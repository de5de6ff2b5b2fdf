using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>A device with one passkey (ES256, no attestation), which answers what a browser would hand to it.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _user = "";
    private uint _count;

    /// <summary>Where the browser says it is.</summary>
    public string Origin { get; init; } = "http://localhost:5080";

    /// <summary>Whether the person showed fingerprint, face or PIN.</summary>
    public bool IsVerified { get; set; } = true;

    public void Dispose() => _key.Dispose();

    /// <summary>Makes the passkey for what the site asked.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _user = (string)asked["user"]!["id"]!;
        var client = Client("webauthn.create", (string)asked["challenge"]!);
        var attested = new byte[18 + _id.Length];
        BinaryPrimitives.WriteUInt16BigEndian(attested.AsSpan(16), (ushort)_id.Length);
        _id.CopyTo(attested, 18);
        byte[] data = [.. Data((string)asked["rp"]!["id"]!, 0x40), .. attested, .. Cose()];

        var writer = new CborWriter();
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString("none");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString(data);
        writer.WriteEndMap();
        return Answer(new() { ["clientDataJSON"] = Text(client), ["attestationObject"] = Text(writer.Encode()), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Signs what the site asked.</summary>
    public string Sign(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _count++;
        var (client, data) = (Client("webauthn.get", (string)asked["challenge"]!), Data((string)asked["rpId"]!, 0));
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        var signature = _key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new() { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = _user });
    }

    private byte[] Client(string type, string challenge) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type, ["challenge"] = challenge, ["origin"] = Origin, ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] Data(string domain, byte more)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(domain), data);
        data[32] = (byte)(more | 1 | (IsVerified ? 4 : 0));
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), _count);
        return data;
    }

    private byte[] Cose()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            writer.WriteInt32(label);
            writer.WriteInt32(value);
        }

        writer.WriteInt32(-2);
        writer.WriteByteString(point.X!);
        writer.WriteInt32(-3);
        writer.WriteByteString(point.Y!);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(_id), ["rawId"] = Text(_id), ["type"] = "public-key", ["authenticatorAttachment"] = "platform", ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
