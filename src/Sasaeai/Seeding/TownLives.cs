using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Time;

namespace Sasaeai.Seeding;

/// <summary>How the people of はまなみ市 live: with whom, in which parts, whom to call; one moved, one died, two bear one name, one is known by a nickname.</summary>
internal sealed class TownLives(TownMap map, TownAreas areas, TownRegistry registry, TownPeople people)
{
    public void Tell(Chronicle chronicle)
    {
        foreach (var block in Block.Read("people-lives.txt"))
        {
            var person = people.Named(block.Name, block.Kana!);
            foreach (var (i, (key, value)) in block.Lines.Index())
            {
                var parts = value.Split('|', StringSplitOptions.TrimEntries);
                var head = parts[0].Split(' ');
                var (ago, by) = (Sheet.Whole(head[0]), head[1]);
                if (key is "met")
                    people.Meet(chronicle, person, ago, by, block.Name == "坂の上のゲンさん");
                else
                    chronicle.Add(ago, i, by, (db, user) => StepAsync(key, new(db, user, person, parts, chronicle.Day(ago), chronicle.Now)));
            }
        }
    }

    private Task StepAsync(string key, Moment moment)
    {
        moment.Db.Attach(moment.Person);
        return key switch
        {
            "tie" => Now(moment, Tie),
            "contact" => Now(moment, Contact),
            "mate" => JoinAsync(moment),
            "move" => MoveAsync(moment),
            "hear" => Now(moment, Hear),
            "die" => DieAsync(moment),
            _ => throw new FormatException($"No such step: {key}"),
        };
    }

    private void Tie(Moment m)
    {
        var tie = new PersonTie
        {
            Municipality = EmptyTown.Code,
            PersonId = m.Person.Id,
            OrganizationId = m.Part(1) == "organization" ? registry.OrganizationId(m.Part(2)) : null,
            ResourceId = m.Part(1) == "resource" ? registry.Resource(m.Part(2)).Id : null,
            Kind = m.Part(3),
            Words = Said(m.Part(4)),
            Keep = m.Part(5) == "keep",
        };
        tie.Check();
        m.Db.Add(tie);
    }

    private void Contact(Moment m)
    {
        var contact = new KeyContact
        {
            Municipality = EmptyTown.Code,
            PersonId = m.Person.Id,
            ContactId = Said(m.Part(2)) is { } address ? people.Named(m.Part(1), address).Id : null,
            Name = m.Part(1),
            Kind = m.Part(3),
            Relation = Said(m.Part(4)),
            Phone = Said(m.Part(5)),
            MayHear = Enum.Parse<MayHear>(m.Part(6)),
            Note = Said(m.Part(7)),
        };
        contact.Check();
        m.Db.Add(contact);
    }

    private Task JoinAsync(Moment m)
    {
        var mate = people.Named(m.Part(1), m.Part(2));
        m.Db.Attach(mate);
        DateOnly? from = PartialDate.TryParse(m.Part(4), out var since) ? since.Earliest : null;
        return new HouseholdDesk(m.Db).JoinAsync(m.Person, mate, null, m.Part(3), from, m.Day);
    }

    private Task MoveAsync(Moment m)
    {
        var point = map.PointOf(m.Part(1));
        var home = new Home(m.Part(1), areas[map.TownOf(m.Part(1)).School.Name], point.Y, point.X);
        return new MoveDesk(m.Db).MoveAsync(m.Person, [], home, m.Day, m.Day, takeWorries: true);
    }

    private static void Hear(Moment m)
    {
        var need = Need.Hear(m.User, new Hearing(m.Part(1)) { Where = new Whereabouts(m.Person.Address, m.Person.AreaId, m.Person.Latitude, m.Person.Longitude) }, m.Day);
        need.Categories = [.. m.Part(2).Split(' ').Where(CodeList.NeedCategory.Has)];
        need.Concern(m.Person);
        m.Db.Add(need);
        See(m, need);
    }

    private static async Task DieAsync(Moment m)
    {
        await new FarewellDesk(m.Db).DieAsync(m.User, m.Person, m.Day.AddDays(-Sheet.Whole(m.Part(1))).ToString("O", System.Globalization.CultureInfo.InvariantCulture), new Dictionary<Guid, Person>(), m.Day);
        foreach (var need in m.Db.Needs.Local)
            See(m, need);
    }

    private static void See(Moment m, Need need) =>
        m.Db.AddView(m.User, new Sighting(nameof(Need), need.Id, m.Person.Id), Showing.Page, $"192.0.2.{10 + m.User.Name.Sum(letter => letter) % 200}", m.At);

    private static Task Now(Moment moment, Action<Moment> act)
    {
        act(moment);
        return Task.CompletedTask;
    }

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private sealed record Moment(SasaeaiDb Db, User User, Person Person, string[] Parts, DateOnly Day, DateTime At)
    {
        public string Part(int at) => Parts.Length > at ? Parts[at] : "";
    }
}
