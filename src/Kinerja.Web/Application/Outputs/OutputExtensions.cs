namespace Kinerja.Web.Application.Outputs;

/// <summary>Services of the documents that go out.</summary>
internal static class OutputExtensions
{
    public static IServiceCollection AddOutputs(this IServiceCollection services) => services
        .AddSingleton<NeighbourReader>()
        .AddSingleton<OutputFigureReader>()
        .AddSingleton<OutputReader>()
        .AddSingleton<OutputCheck>()
        .AddSingleton<TemplateDesk>()
        .AddSingleton<OutputFiles>();
}
