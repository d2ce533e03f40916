using System.CommandLine;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai reach</c>: holds every page against the table of who reaches what. The build runs it; it opens no database.</summary>
internal static class ReachCommand
{
    public static Command Create()
    {
        var command = new Command("reach", "だれがどの画面に届くかの表と、画面とがそろっているかを確かめます");
        command.SetAction(_ =>
        {
            var app = Server.Build([]);
            var pages = ReachTable.Pages(((IEndpointRouteBuilder)app).DataSources);
            var wrong = ReachTable.Against(pages).ToList();
            foreach (var sentence in wrong)
                Console.Error.WriteLine($"reach.txt : error REACH: {sentence}");
            if (wrong.Count == 0)
                Console.WriteLine($"{pages.Count} の画面が、表とそろっています。");
            return wrong.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
