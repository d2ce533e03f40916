using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.Today;

[OpenTo]
public sealed class IndexModel(CurrentUser me) : PageModel
{
    public CurrentUser Me => me;
}
