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

    /// <summary>Changes outside its own columns (the areas it serves), told by the entity so that its history is whole.</summary>
    [NotMapped]
    public List<FieldChange> AlsoChanged { get; } = [];

    /// <summary>Brings the derived columns up to date; called before every save.</summary>
    protected internal virtual void Settle() { }
}
