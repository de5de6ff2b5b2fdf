using Kinerja.Testing;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>The compiler has nothing to say about the templates, neither errors nor warnings: its exit code would not tell.</summary>
public sealed class CompilerTests(Template template)
{
    public static TheoryData<string> Parameters => [.. Template.Sizes.Select(size => Path.Combine("sizes", $"{size}.bicepparam")).Append("main.bicepparam")];

    [Fact]
    public void The_template_builds_without_a_word()
    {
        Assert.Equal((0, ""), (template.Built.Code, template.Built.Error));
        Assert.Contains("Microsoft.Storage/storageAccounts", template.Built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_and_its_modules_are_lint_free()
    {
        var said = await Bicep.Run("lint", Repository.PathOf("infra", "main.bicep"));

        Assert.Equal((0, "", ""), (said.Code, said.Output, said.Error));
    }

    [Fact]
    public void No_module_is_left_out()
    {
        var main = File.ReadAllText(Repository.PathOf("infra", "main.bicep"));

        Assert.All(Directory.EnumerateFiles(Repository.PathOf("infra", "modules")), path => Assert.Contains($"'modules/{Path.GetFileName(path)}'", main, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Parameters_fit_the_template(string parameters)
    {
        var said = await Bicep.Run("lint", Repository.PathOf("infra", parameters));

        Assert.Equal((0, "", ""), (said.Code, said.Output, said.Error));
    }

    [Fact]
    public async Task A_mistake_would_be_seen()
    {
        var folder = Directory.CreateTempSubdirectory("kinerja-bicep-");
        try
        {
            var path = Path.Combine(folder.FullName, "wrong.bicep");
            await File.WriteAllTextAsync(path, "resource a 'Microsoft.Storage/storageAccounts@2024-01-01' = {\n  name: 'a'\n  location: 'x'\n  kind: 'StorageV2'\n  sku: { name: 'Standard_LRS' }\n  properties: { allowSharedKeyAcces: false }\n}\n");

            var said = await Bicep.Run("lint", path);

            Assert.Contains("allowSharedKeyAcces", said.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
