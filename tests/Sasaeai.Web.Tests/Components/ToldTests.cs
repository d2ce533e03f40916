using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Sasaeai.Web.Components;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class ToldTests
{
    [Fact]
    public void What_is_told_is_said_once_with_the_way_back()
    {
        var carried = new TempDataDictionary(new Microsoft.AspNetCore.Http.DefaultHttpContext(), new Nowhere());
        var page = new SomePage { TempData = carried };

        page.Tell("閉じました", "元にもどす", "/needs/1/closure");

        Assert.Equal(new Told("閉じました", "元にもどす", "/needs/1/closure"), Told.From(carried));
        carried.Save();
        Assert.Null(Told.From(carried));
    }

    private sealed class SomePage : PageModel;

    private sealed class Nowhere : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(Microsoft.AspNetCore.Http.HttpContext context) => new Dictionary<string, object>();
        public void SaveTempData(Microsoft.AspNetCore.Http.HttpContext context, IDictionary<string, object> values) { }
    }
}
