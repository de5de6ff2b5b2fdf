using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.DocumentTemplates.Contracts;

/// <summary>
/// The templates that an agency made for its documents: every version that was brought, and which one is in use for each kind. Key: the agency,
/// <c>35.08|dinkop-um</c>. What is in a template was looked over before it comes here.
/// </summary>
[Alias("kinerja.IDocumentTemplates")]
public interface IDocumentTemplates : IGrainWithStringKey
{
    /// <summary>All versions, newest first.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<IReadOnlyList<TemplateVersion>> Get();

    /// <summary>The content of a version; null when there is none.</summary>
    /// <param name="id">Id of the version.</param>
    [ReadOnly, Needs(Right.Manage), Alias("Read")]
    Task<byte[]?> Read(string id);

    /// <summary>The content of the version in use for a kind, for whoever writes a document; null when the form's own shape is in use.</summary>
    /// <param name="kind">Code of the kind, e.g. <c>perjanjian-kinerja</c>.</param>
    [ReadOnly, Needs(Right.ReadAgency), Alias("InUse")]
    Task<byte[]?> InUse(string kind);

    /// <summary>Keeps a version. The same content for the same kind is the same version. Problems: <c>templateInvalid</c>, <c>templateTooLarge</c>, <c>templatesFull</c>.</summary>
    [Needs(Right.Manage), Alias("Keep")]
    Task<Outcome<Receipt>> Keep(KeepTemplate command);

    /// <summary>Takes a version into use, or goes back to the form's own shape. Problems: <c>noTemplate</c>, <c>templateInvalid</c>.</summary>
    [Needs(Right.Manage), Alias("Use")]
    Task<Outcome<Receipt>> Use(UseTemplate command);
}
