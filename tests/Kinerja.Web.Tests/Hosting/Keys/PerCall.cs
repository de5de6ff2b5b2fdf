using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Web.Tests.Hosting.Keys;

/// <summary>Something that happens around the calls of one storage client.</summary>
internal abstract class PerCall : HttpPipelineSynchronousPolicy;
