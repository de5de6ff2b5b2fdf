using System.Reflection;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>Stands for something of the runtime of which a test needs few members.</summary>
public class Stand : DispatchProxy
{
    private Func<string, object?> _answer = _ => null;

    /// <summary>A stand-in that answers by the names of its members.</summary>
    internal static T For<T>(Func<string, object?> answer)
        where T : class
    {
        var made = Create<T, Stand>();
        ((Stand)(object)made)._answer = answer;
        return made;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!.Name);
}
