namespace Kinerja.Documents.Outputs.Content;

/// <summary>What a cell or a fact says.</summary>
public abstract record OutputValue
{
    private protected OutputValue()
    {
    }
}
