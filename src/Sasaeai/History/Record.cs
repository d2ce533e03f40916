using System.ComponentModel.DataAnnotations.Schema;
using Sasaeai.Journal;

namespace Sasaeai.History;

/// <summary>A row that belongs to one municipality and whose every change is kept (see <see cref="Change"/>).</summary>
public abstract class Record
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>What happened to it since it was loaded; saving turns these into journal entries.</summary>
    [NotMapped]
    public List<Happening> Happenings { get; } = [];
}
