using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;

var verdict = HistoryChecker.Run(HistoryReader.ReadFolder(args[0]), new());
foreach (var violation in verdict.Violations)
    Console.WriteLine(violation);
return verdict.Violations.Count == 0 ? 0 : 1;
