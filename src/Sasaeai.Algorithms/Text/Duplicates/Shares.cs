namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>
/// How large a part of all cards bears a name, stands in a block, answers a telephone: 公民館, a building of forty shops and the switchboard of
/// the town hall prove less than what is met once.
/// </summary>
internal readonly record struct Shares(double Name, double Block, double Phone);
