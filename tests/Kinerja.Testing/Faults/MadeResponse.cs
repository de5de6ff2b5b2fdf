using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace Kinerja.Testing.Faults;

/// <summary>A response that no service has sent.</summary>
internal sealed class MadeResponse : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public MadeResponse(int status, string clientRequestId, string body)
    {
        Status = status;
        ClientRequestId = clientRequestId;
        var bytes = Encoding.UTF8.GetBytes(body);
        ContentStream = new MemoryStream(bytes);
        With("x-ms-client-request-id", clientRequestId).With("Content-Length", bytes.Length.ToString(CultureInfo.InvariantCulture));
    }

    public override int Status { get; }

    public override string ReasonPhrase => "Made up by a test";

    // Set by the transport for true responses; the client repeats nothing that is no error.
    public override bool IsError => Status >= 400;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public MadeResponse With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    // What is buffered stays readable, as in a true response: the client library builds its exceptions from responses that it has disposed.
    public override void Dispose()
    {
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));
}
