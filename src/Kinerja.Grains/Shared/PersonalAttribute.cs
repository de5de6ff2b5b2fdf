namespace Kinerja.Grains.Shared;

/// <summary>Something about a person beyond an id: it is not written into the audit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
