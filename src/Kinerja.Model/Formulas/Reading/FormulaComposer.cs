using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Turns atoms into operands, operators and brackets: one pass from left to right, in which each atom is decided by the atoms beside it. Doubts
/// are collected, not guessed; a second pass with <c>choices</c> writes the readings out.
/// </summary>
internal sealed partial class FormulaComposer
{
    private readonly string _text;
    private readonly IReadOnlyList<Atom> _atoms;
    private readonly FormulaEvidence _evidence;
    private readonly IReadOnlyDictionary<string, int> _choices;
    private readonly List<FormulaToken> _tokens = [];
    private readonly List<Doubt> _doubts = [];
    private readonly List<Text> _warnings = [];
    private int _i;

    private FormulaComposer(FormulaSource source, IReadOnlyDictionary<string, int> choices)
    {
        (_text, _atoms, _evidence) = (source.Text, source.Atoms, source.Evidence);
        _choices = choices;
    }

    private FormulaError? Error { get; set; }

    /// <summary>True when a value has just ended, so that an operator may follow.</summary>
    private bool ExpectsOperator => InPhrase || _tokens is [.., { IsOperand: true } or { Kind: TokenKind.Close or TokenKind.PerFactor or TokenKind.PercentMark }];

    /// <summary>Reads the text.</summary>
    /// <param name="source">The text, not blank.</param>
    /// <param name="choices">Answers to doubts by group; empty at first.</param>
    public static Composition Compose(FormulaSource source, IReadOnlyDictionary<string, int> choices)
    {
        var composer = new FormulaComposer(source, choices);
        composer.Run();
        return new Composition(source, composer._tokens, composer._doubts, composer._warnings, composer.Error);
    }

    private void Run()
    {
        _i = FormulaHeading.Skip(_atoms, out var error);
        Error = error;
        Bullet();
        for (; _i < _atoms.Count && Error is null; _i++)
        {
            Step(_atoms[_i]);
        }

        EndPhrase();
    }

    private void Step(Atom atom)
    {
        switch (atom.Kind)
        {
            case AtomKind.Word: Word(atom); break;
            case AtomKind.Quoted: AddWord(atom, _i, true); break;
            case AtomKind.Open: Open(atom); break;
            case AtomKind.Close: EndPhrase(); Emit(TokenKind.Close, atom); break;
            case AtomKind.Plus: Plus(atom); break;
            case AtomKind.Dash: Dash(atom); break;
            case AtomKind.Slash: Slash(atom); break;
            case AtomKind.Divide: Colon(atom); break;
            case AtomKind.Times: Operator(TokenKind.Multiply, atom); break;
            case AtomKind.Percent: Percent(atom); break;
            case AtomKind.Sigma: Sigma(atom); break;
            case AtomKind.Ellipsis: Ellipsis(atom); break;
            case AtomKind.Equals: Error ??= FormulaErrors.SecondEquals(atom.Start); break;
            default: Error ??= Unusable(atom); break;
        }
    }

    private FormulaError Unusable(Atom atom) => _text[atom.Start] is >= '\u2500' and <= '\u257F'
        ? FormulaErrors.FractionBar(atom.Start)
        : FormulaErrors.Character(_text, atom.Start, ExpectsOperator);

    private void Emit(TokenKind kind, Atom atom) => _tokens.Add(new FormulaToken(kind, atom.Start, atom.End) { Bracket = _text[atom.Start] });

    private void Operator(TokenKind kind, Atom atom)
    {
        EndPhrase();
        Emit(kind, atom);
    }

    /// <summary>The answer to a doubt, or null when it has to be asked (and is now on the list).</summary>
    private int? Decide(DoubtKind kind, int position, string group, int choices)
    {
        if (_choices.TryGetValue(group, out var choice))
        {
            return Math.Min(choice, choices - 1);
        }

        _doubts.Add(new Doubt(kind, position, group, choices));
        return null;
    }

    private Atom? At(int i) => i >= 0 && i < _atoms.Count ? _atoms[i] : null;

    /// <summary>A dash and a blank before the first word is the bullet of a list, or a minus.</summary>
    private void Bullet()
    {
        if (At(_i) is { Kind: AtomKind.Other, Text: "•" or "·" or "∙" })
        {
            _i++;
        }
        else if (At(_i) is { Kind: AtomKind.Dash, BlankAfter: true } dash && At(_i + 1) is { Kind: AtomKind.Word }
            && Decide(DoubtKind.Hyphen, dash.Start, "bullet", 2) != 1)
        {
            _i++;
        }
    }

    private void Plus(Atom atom)
    {
        var next = At(_i + 1);
        var endsName = InPhrase && !atom.BlankBefore
            && (next is null || next.Kind is AtomKind.Close or AtomKind.Slash or AtomKind.Divide or AtomKind.Times or AtomKind.Plus || Multiplications.IsSign(next));
        var doubtful = InPhrase && NameStart >= 0 && !atom.BlankBefore && atom.BlankAfter && next is { Kind: AtomKind.Word };
        if (!endsName && doubtful && Decide(DoubtKind.Plus, atom.Start, $"plus {At(_i - 1)?.Word}", 2) != 0)
        {
            endsName = _quote = true;
        }

        if (endsName)
        {
            AddWord(atom, _i); // BTA+
            return;
        }

        Operator(TokenKind.Add, atom);
    }

    private void Dash(Atom atom)
    {
        var run = 1;
        while (At(_i + run) is { Kind: AtomKind.Dash, BlankBefore: false })
        {
            run++;
        }

        if (run >= 3)
        {
            Error ??= FormulaErrors.FractionBar(atom.Start);
            return;
        }

        if (!ExpectsOperator)
        {
            Operator(TokenKind.Subtract, atom);
            return;
        }

        var subtracts = InPhrase ? DashRule.Subtracts(_atoms, _i, NameStart) : true;
        if (subtracts is null)
        {
            subtracts = Decide(DoubtKind.Hyphen, atom.Start, $"hyphen {At(_i - 1)?.Word} {At(_i + 1)?.Word}", 2) == 0;
            _quote |= !subtracts.Value;
        }

        if (subtracts.Value)
        {
            Operator(TokenKind.Subtract, atom);
        }
        else
        {
            AddWord(atom, _i);
        }
    }

    private void Slash(Atom atom)
    {
        var divides = InPhrase ? SlashRule.Divides(_atoms, _i, NameStart, _evidence) : true;
        if (divides is null)
        {
            divides = Decide(DoubtKind.Slash, atom.Start, $"slash {At(_i - 1)?.Word} {At(_i + 1)?.Word}", 2) == 0;
            _quote |= !divides.Value;
        }

        if (divides.Value)
        {
            Operator(TokenKind.Divide, atom);
            return;
        }

        AddWord(atom, _i);
        _slashInName = true;
    }

    private void Colon(Atom atom)
    {
        if (_text[atom.Start] != '÷' && FormulaHeading.IsTitleColon(_atoms, _i)
            && Decide(DoubtKind.Colon, atom.Start, "colon", 2) != 0)
        {
            _tokens.Clear();
            _doubts.RemoveAll(d => d.Kind != DoubtKind.Colon);
            DropPhrase();
            return;
        }

        Operator(TokenKind.Divide, atom);
    }
}
