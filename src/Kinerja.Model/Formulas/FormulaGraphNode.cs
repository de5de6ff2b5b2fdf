namespace Kinerja.Model.Formulas;

/// <summary>An indicator as the graph of formulas sees it.</summary>
/// <param name="Code">Its code, unique.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="Formula">Its formula; null when it is measured.</param>
public sealed record FormulaGraphNode(string Code, string Name, Formula? Formula);
