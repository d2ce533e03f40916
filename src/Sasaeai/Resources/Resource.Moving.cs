using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    public IEnumerable<ResourceMove> PossibleMoves() => MergedIntoId is null ? ResourceStates.Moves.Where(m => m.From == State) : [];

    /// <summary>The state in which someone first writes it down.</summary>
    public void Begin(ResourceState state, DateOnly? since)
    {
        if (StateSince is not null || state is ResourceState.Ended)
            throw new RefusedException("書きとめるときに選べるのは、まだ終わっていないものだけです。");
        State = state;
        StateSince = since;
        Happenings.Add(state is ResourceState.Potential
            ? Happened("resource.found", Function.Visibility, $"力になってくれそうな「{Name}」を書きとめました。")
            : Happened("resource.registered", Function.Visibility, $"地域の資源「{Name}」を書きとめました。"));
    }

    public void MoveTo(ResourceState next, DateOnly on, DateOnly today)
    {
        RefuseIfMerged();
        var move = PossibleMoves().FirstOrDefault(m => m.To == next) ?? throw new RefusedException(State is ResourceState.Ended
            ? "終わったと記録されています。続けるときは、先にその記録を取り消してください。"
            : $"「{State.Label()}」からは、{string.Join('、', PossibleMoves().Select(m => $"「{m.To.Label()}」"))}へ進められます。", nameof(State));
        RefuseIfToCome(on, today);
        if (on < StateSince)
            throw new RefusedException("いまの状態になった日より前です。日を確かめてください。", nameof(StateSince));
        State = next;
        StateSince = on;
        var function = next switch
        {
            ResourceState.Approached or ResourceState.Potential => Function.Outreach,
            ResourceState.Preparing => Function.Development,
            ResourceState.Active when move.From is not (ResourceState.Paused or ResourceState.Potential) => Function.Development,
            _ => Function.Visibility,
        };
        Happenings.Add(Happened("resource.moved", function, $"「{Name}」：{move.Words}。"));
    }

    private void RefuseIfMerged()
    {
        if (MergedIntoId is not null)
            throw new RefusedException($"「{Name}」は、ほかの資源の記録にまとめてあります。そちらで記録してください。");
    }

    private static void RefuseIfToCome(DateOnly on, DateOnly today)
    {
        if (on > today)
            throw new RefusedException("まだ来ていない日です。その日になってから記録してください。", nameof(StateSince));
    }

    private Happening Happened(string what, Function function, string text) => new(what, function, text) { ResourceId = Id, OrganizationId = OrganizationId, AreaId = AreaId };
}
