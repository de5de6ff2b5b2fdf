namespace Kinerja.Documents.Outputs.Content;

/// <summary>A part of a document.</summary>
public abstract record OutputBlock
{
    private protected OutputBlock()
    {
    }
}
