using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.Appointments;

[AllowAnonymous]
public sealed class NoneModel : PageModel;
